import type { CalendarDay } from './calendar-day.ts';
import type { Instant } from './instant.ts';

/**
 * A trade event is one fact, in our words: what was reported about one subject, when, by which message or person.
 * Everything a page shows about a subject is a pure function of the set of trade events about it.
 */
export type TradeEvent =
  | Fact<'bill', 'customs-entry-reported', CustomsEntryReport>
  | Fact<'bill', 'bill-reported', BillReport>
  | Fact<'bill', 'bill-acted-on', SubjectAct>
  | Fact<'container', 'container-reported', ContainerReport>
  | Fact<'container', 'container-exception-detected', ContainerExceptionReport>
  | Fact<'container', 'container-tracking-stopped', TrackingReport>
  | Fact<'container', 'container-tracking-failed', TrackingReport>
  | Fact<'container', 'container-exception-acted-on', ContainerExceptionAct>
  | Fact<'container', 'container-acted-on', VoyageAct>
  | Fact<'declaration', 'declaration-reported', DeclarationReport>
  | Fact<'declaration', 'declaration-error-reported', DeclarationErrorReport>
  | Fact<'declaration', 'link-decided', LinkDecision>
  | Fact<'declaration', 'declaration-acted-on', SubjectAct>
  | Fact<'shipment', 'shipment-reported', ShipmentReport>;

export type TradeEventType = TradeEvent['type'];
export type SubjectKind = TradeEvent['subject']['kind'];
export type TradeEventOf<Type extends TradeEventType> = Extract<TradeEvent, { type: Type }>;

interface Fact<Kind extends string, Type extends string, Data> {
  /** Digest of everything below but `webhookEventId`, as a UUID: equal facts have equal ids, whatever brought them. */
  readonly id: string;
  readonly subject: { readonly kind: Kind; readonly key: string };
  readonly type: Type;
  /** Digest of the message's content without its attempt fields and `sentAt`: equal for retries. */
  readonly contentKey: string;
  /** When the sender says it sent this (OpenTrack), or when the person acted; `null` when not said. */
  readonly sentAt: Instant | null;
  /** When it happened in the trade, where the message says so. */
  readonly happenedAt: Instant | null;
  /** What brought it: of several deliveries of one fact, any one. Never a part of derived state. */
  readonly webhookEventId: string | null;
  readonly data: Data;
}

/**
 * A field as a message gave it: absent (`undefined`, keeps what was known), `null` (said to be nothing) or a value.
 * The three never mean the same.
 */
export type Reported<T> = T | null | undefined;

/** Whose cargo, under which names. `undefined` or empty says nothing. */
export interface CommercialDetails {
  account?: string | null;
  bookingNumber?: string | null;
  referenceNumbers?: string[];
}

/** `customs.entry.status.updated`: what customs said about a bill, in the order of the message's list. */
export interface CustomsEntryReport extends CommercialDetails {
  activities: CustomsActivityReport[];
}

export interface CustomsActivityReport {
  /** Normalised disposition code (`1H`); `null` when the message gives none. */
  code: string | null;
  rawCode: string | null;
  /** Day of the activity at the place; `null` when missing, null or unreadable. */
  day: CalendarDay | null;
  /** The text of a day that could not be read, as sent. */
  unreadableDay?: string;
  /** Trimmed. */
  message: string;
  /** A decimal number as text without thousands separators; `null` when not reported. */
  quantity: string | null;
  rawQuantity: string | null;
  isHold?: Reported<boolean>;
  releaseDate?: Reported<CalendarDay>;
  releaseOrigin?: Reported<string>;
}

/** A message of OpenTrack about a bill that is no customs entry (itinerary, tracking failed). */
export interface BillReport extends CommercialDetails {
  /** The sender's event, in our words: `itinerary`, `tracking-failed`. */
  about: 'itinerary' | 'tracking-failed';
  /** Reason or status text as sent. */
  detail: string | null;
  scac?: string | null;
  containerNumbers: string[];
}

/** What every fact about a container has in common. */
interface ContainerNaming extends CommercialDetails {
  /** Normalised bill number the message names; `null` when it names none. */
  billNumber: string | null;
  scac?: string | null;
}

export interface Hold {
  /** As sent, upper case: CUSTOMS, FREIGHT, CARRIER, TERMINAL, USDA, FDA, OTHER, or a word we have not met. */
  type: string | null;
  /** Normalised code, only ever decoded by CBP's table where the type is not FREIGHT, CARRIER, TERMINAL or OTHER. */
  code: string | null;
  rawCode: string | null;
  reportedOn: CalendarDay | null;
  /** Non-null means the hold is no longer active; the text as sent. */
  resolvedAt: string | null;
  remarks: string | null;
  /** Decimal as sent. */
  amountDue: string | null;
}

export interface Place {
  name: string | null;
  unlocode: string | null;
}

export interface Vessel {
  name: string | null;
  imo: string | null;
}

/** The known fields of a container, as one message gave them. */
export interface ContainerFields {
  /** Open text, upper case with underscores: AVAILABLE, FULL_OUTGATED … */
  status?: Reported<string>;
  /** The full list; `null` or absent says nothing, `[]` says there are none. */
  holds?: Reported<Hold[]>;
  lastFreeDay?: Reported<CalendarDay>;
  lineLastFreeDay?: Reported<CalendarDay>;
  lastFreeDayAtRailStation?: Reported<CalendarDay>;
  detentionLastFreeDay?: Reported<CalendarDay>;
  isRailMove?: Reported<boolean>;
  /** Decimals as sent. */
  demurrageOwedAtPort?: Reported<string>;
  demurrageOwedAtRail?: Reported<string>;
  demurrageIncurredAtPort?: Reported<string>;
  demurrageIncurredAtRail?: Reported<string>;
  outgatedOn?: Reported<CalendarDay>;
  emptyReturnedOn?: Reported<CalendarDay>;
  dischargedOn?: Reported<CalendarDay>;
  /** When the box was last seen; instant or day as sent. */
  lastKnownPositionDate?: Reported<string>;
  originPort?: Reported<Place>;
  destinationPort?: Reported<Place>;
  vessel?: Reported<Vessel>;
  voyageNumber?: Reported<string>;
  etaAtTerminal?: Reported<string>;
}

/** The sender's event on a container, in our words. */
export type ContainerNews = 'holds' | 'status' | 'demurrage' | 'itinerary' | 'location' | 'history';

/** A full snapshot: of last free days, null replaces; everything else keeps what was known by null as by absence. */
export interface ContainerReport extends ContainerNaming {
  about: ContainerNews;
  fields: ContainerFields;
}

export interface ContainerExceptionReport extends ContainerNaming {
  /** One of the nine names, or as it came. */
  name: string;
  /** `rolledCargo` only: Rolled or Advanced as sent. */
  exceptionStatus: string | null;
  /** The known fields of the context. In a context, null keeps what was known. */
  fields: ContainerFields;
  /** `rolledCargo` only. */
  roll?: {
    previousVessel: Vessel | null;
    currentVessel: Vessel | null;
    previousEta: string | null;
    currentEta: string | null;
  };
  /** `splitCargo` only, in order, without empties and doubles. */
  siblings?: { containerNumber: string; status: string | null }[];
  /** The context as sent, numbers as decimal text. */
  context: Json;
}

export interface TrackingReport extends ContainerNaming {
  /** As sent: `LIFECYCLE_COMPLETE`, `containerMovedToNewMbl`, `NOT_FOUND` … */
  reason: string | null;
  fields: ContainerFields;
}

/** What every act of a person says. */
interface Act {
  person: { id: string; name: string };
  /** Who is to see to it from now on; `null` for nobody. */
  assignee?: string | null;
  /** Of the assignee, who is a member. */
  assigneeId?: string;
  note?: string | null;
  /** Ids of the people a note speaks to. */
  mentions?: string[];
  /** `undo` only: the fact that is taken back. */
  undoes?: string;
}

/** What a person did to a bill or a declaration. */
export interface SubjectAct extends Act {
  action: 'assign' | 'note' | 'undo';
  /** Of a broker who was asked through a link; the note says the same in words. */
  answer?: HoldAnswer;
}

/** What a person did to a container on one voyage. */
export interface VoyageAct extends SubjectAct {
  /** `null` for the voyage of messages that name no bill. */
  billNumber: string | null;
}

/** What a broker answers about a held bill. */
export interface HoldAnswer {
  seen: boolean;
  /** Which documents are needed; `null` when none was named. */
  documentsNeeded: string | null;
  /** When they expect it to be released. */
  expectedReleaseOn: CalendarDay | null;
  comment: string | null;
}

/**
 * What a person did about a container exception. `happenedAt` of the fact is when it was done; `sentAt` says where it
 * stands among the sightings: the same, or just after the newest one they saw where a sender's clock runs ahead.
 */
export interface ContainerExceptionAct extends Act {
  billNumber: string | null;
  name: string;
  /** Which episode of the exception it was done to. */
  episodeId: string;
  action: 'acknowledge' | 'assign' | 'snooze' | 'resolve' | 'reopen' | 'note' | 'undo';
  snooze?: { until: Instant } | { untilChange: true } | { daysBeforeLastFreeDay: number };
  reason?: string | null;
}

export type DeclarationNews = 'created' | 'status_updated' | 'completed' | 'invalidated';

export interface DeclarationReport {
  about: DeclarationNews;
  /** As sent; `null` when the message gives none. */
  rawStatus: string | null;
  lrn?: string | null;
  mrn?: string | null;
  commercialReference?: string | null;
  customsClearedAt?: Instant | null;
  reason?: string | null;
}

export interface DeclarationErrorReport {
  lrn?: string | null;
  errorType: string | null;
  errorMessage: string;
}

export interface LinkDecision {
  to: { kind: 'bill' | 'container' | 'shipment'; id: string };
  state: 'confirmed' | 'rejected';
  person: { id: string; name: string };
}

export interface ShipmentReport {
  about: 'created' | 'updated';
  shipmentNo?: string | null;
  shipmentType?: string | null;
  status?: string | null;
  /** Numbers as sent; units and currency are not given. */
  totalWeight?: string | null;
  totalPrice?: string | null;
}

export type Json = null | boolean | string | Json[] | { [key: string]: Json };
