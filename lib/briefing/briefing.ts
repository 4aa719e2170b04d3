import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import type { BillBucket, BillCounts, BillStatus } from '#lib/domain/customs/bill.ts';
import type { DeclarationCounts, DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { ContainerExceptionCounts } from '#lib/domain/exceptions/container-exception.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';

/** What a coordinator needs to see at eight in the morning. */
export interface Briefing {
  /** What counts as changed happened after this moment. */
  since: Instant;
  today: CalendarDay;
  bills: BillCounts;
  exceptions: ContainerExceptionCounts;
  declarations: DeclarationCounts;
  /** Held and about to cost money: by days left, then by what is owed. */
  collisions: BriefingSection<ContainerAtRisk>;
  /** Past the governing last free day and still inside: by days over. */
  pastFreeTime: BriefingSection<ContainerAtRisk>;
  readyToGo: BriefingSection<ContainerAtRisk>;
  declarationsNeedingAction: BriefingSection<DeclarationSummary>;
  /** Open holds by who must act, most first. */
  holdsByActor: HoldsOfActor[];
  changes: BriefingChanges;
  senders: SenderHealth[];
}

/** The first few of a list, and how many there are. */
export interface BriefingSection<Item> {
  total: number;
  items: Item[];
}

/** A container with what presses on it. */
export interface ContainerAtRisk {
  containerNumber: string;
  billNumber: string | null;
  scac: string | null;
  status: string | null;
  bucket: BillBucket | null;
  /** Open holds of the bill and active holds of the box, as short codes. */
  holdCodes: string[];
  lastFreeDay: { day: CalendarDay; kind: LastFreeDayKind } | null;
  /** Days until the governing last free day; negative once it is past; `null` where none governs. */
  daysLeft: number | null;
  /** Decimal as sent, port and rail summed; `null` when nothing was reported. */
  owed: string | null;
  accrued: string | null;
  account: string | null;
  lastEventAt: Instant | null;
}

/** Who can lift a hold: an agency, or the line or terminal for holds of the box itself. */
export interface HoldsOfActor {
  actor: 'cbp' | 'agriculture' | 'other-agency' | 'line' | 'terminal' | 'isf' | 'unknown';
  /** In words. */
  name: string;
  holds: number;
  /** Bills or, for line and terminal, containers concerned. */
  subjects: number;
}

export interface BriefingChanges {
  newlyHeld: BriefingSection<ChangedBill>;
  newlyCleared: BriefingSection<ChangedBill>;
  releaseRevoked: BriefingSection<ChangedBill>;
  rolled: BriefingSection<RolledContainer>;
}

export interface ChangedBill {
  billNumber: string;
  account: string | null;
  bucket: BillBucket;
  status: BillStatus;
  /** The last activity or, for held ones, since when it is held. */
  day: CalendarDay | null;
  holdCodes: string[];
  containers: number;
  lastEventAt: Instant | null;
}

export interface RolledContainer {
  exceptionId: string;
  containerNumber: string;
  billNumber: string | null;
  /** As the exception says it. */
  reason: string;
  openedAt: Instant | null;
}
