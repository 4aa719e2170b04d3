import type { WithFreshError } from '#lib/declarations/with-fresh-errors.ts';
import type { BoundedCount } from '#lib/domain/bounded-count.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import type { BillBucket, BillCounts, BillStatus } from '#lib/domain/customs/bill.ts';
import type { ActingParty } from '#lib/domain/customs/who-acts.ts';
import type { DeclarationCounts, DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { ContainerExceptionCounts } from '#lib/domain/exceptions/container-exception.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';

/** What a coordinator needs to see at eight in the morning. */
export interface Briefing {
  /** What counts as changed happened after this moment. */
  since: Instant;
  today: CalendarDay;
  /** Collisions are looked for within this many days. */
  horizonDays: number;
  bills: BillCounts;
  exceptions: ContainerExceptionCounts;
  declarations: DeclarationCounts;
  /** Held, and free time ends within the horizon: by days left, then by what is owed. */
  collisions: AtRiskSection;
  /** Past the governing last free or detention day, and not back yet: longest first. */
  pastFreeTime: AtRiskSection;
  readyToGo: AtRiskSection;
  declarationsNeedingAction: BriefingSection<WithFreshError<DeclarationSummary>>;
  /** Open holds by who must act, most first. */
  holdsByActor: HoldsOfActor[];
  /** Of the last 30 days those on which holds were lifted, oldest first. */
  holdsLifted: HoldsLifted[];
  changes: BriefingChanges;
  senders: SenderHealth[];
}

/** The first few of a list, and how many there are. */
export interface BriefingSection<Item> {
  total: number;
  items: Item[];
}

/** The first few containers, and how many there are. */
export interface AtRiskSection {
  total: BoundedCount;
  items: ContainerAtRisk[];
}

/** A container with what presses on it. */
export interface ContainerAtRisk {
  containerNumber: string;
  billNumber: string | null;
  scac: string | null;
  status: string | null;
  bucket: BillBucket | null;
  /** Of the bill: the reason where it is held or contradicted without an open hold; `null` without a bill. */
  billStatus: BillStatus | null;
  /** Open holds of the bill and active holds of the box, as short codes. */
  holdCodes: string[];
  lastFreeDay: { day: CalendarDay; kind: LastFreeDayKind } | null;
  /** Where it is discharged, as the sender names it. */
  destinationPort: string | null;
  /** Days until the governing last free day; negative once it is past; `null` where none governs. */
  daysLeft: number | null;
  /** Decimal as sent, port and rail summed; `null` when nothing was reported. */
  owed: string | null;
  accrued: string | null;
  account: string | null;
  lastEventAt: Instant | null;
}

/** Open holds of bills, and of containers the active ones that are not their bill's, that one party must lift. */
export interface HoldsOfActor {
  actor: ActingParty;
  /** In words. */
  name: string;
  holds: number;
  /** Bills and containers together. */
  subjects: number;
  /** Bills with such a hold open. */
  bills: number;
  /** Boxes that are still inside and have such a hold of their own. */
  containers: number;
}

/** How long holds stood that were lifted on one day. */
export interface HoldsLifted {
  day: CalendarDay;
  holds: number;
  /** Half of them stood at most this many days. */
  medianDays: number;
}

export interface BriefingChanges {
  newlyHeld: BriefingSection<ChangedBill>;
  newlyCleared: BriefingSection<ChangedBill>;
  releaseRevoked: BriefingSection<ChangedBill>;
  rolled: BriefingSection<RolledContainer>;
  lastFreeDayMoved: BriefingSection<MovedLastFreeDay>;
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

export interface MovedLastFreeDay {
  containerNumber: string;
  billNumber: string | null;
  kind: LastFreeDayKind;
  from: CalendarDay;
  /** `null`: taken back. */
  to: CalendarDay | null;
  at: Instant | null;
}

export interface RolledContainer {
  exceptionId: string;
  containerNumber: string;
  billNumber: string | null;
  /** The exception in words. */
  reason: string;
  context: unknown;
  openedAt: Instant | null;
}
