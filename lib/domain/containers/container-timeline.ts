import type { CalendarDay } from '../calendar-day.ts';
import type { EpisodeState } from '../exceptions/episode.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import { compareText } from '../sighting.ts';
import type { Triage } from '../triage/triage.ts';
import { describeHold, toHoldKey } from './active-holds.ts';
import type { ActiveHold } from './container.ts';
import { sumAmounts } from './demurrage.ts';
import { LAST_FREE_DAY_KINDS } from './last-free-days.ts';
import { toStatusInWords } from './milestones.ts';
import type { VoyageStep } from './walk-voyage.ts';

/** One change of a container on a voyage, in plain words. */
export interface AssessedContainerItem {
  id: string;
  type: string;
  title: string;
  at: Instant | null;
  day: CalendarDay | null;
  /** Who did it, where a person did. */
  person: string | null;
  factIds: readonly string[];
}

interface Change {
  type: string;
  title: string;
  day?: CalendarDay | null;
}

/** Every change of a voyage, oldest first: what was only said again is left out. */
export function toContainerTimeline(
  steps: readonly VoyageStep[],
  exceptions: readonly EpisodeState[],
  triage?: Triage,
): AssessedContainerItem[] {
  const reported = steps.flatMap((step) => {
    const { sentAt, factIds } = step.sighting;
    return toChanges(step).map(({ type, title, day = null }, index) => {
      const id = `${factIds[0]}:${type}:${index}`;
      return { id, type, title, at: sentAt, day, person: null, factIds };
    });
  });
  const detected = exceptions.flatMap(({ id, title, history }) =>
    history
      .filter(({ what }) => what !== 'seen-again')
      .map(({ at, what, text, person, factIds }) => ({
        id: `${factIds[0]}:${what}:${id}`,
        type: `exception-${what}`,
        title: sentence('container.ofException', { title, story: text }),
        at,
        day: null,
        person,
        factIds,
      })),
  );
  const done = (triage?.history ?? []).map(({ actId, at, what, text, person }) => ({
    id: actId,
    type: `container-${what}`,
    title: text,
    at,
    day: null,
    person,
    factIds: [actId],
  }));
  return [...reported, ...detected, ...done].sort((a, b) => compareText(a.at ?? '', b.at ?? ''));
}

function toChanges(step: VoyageStep): Change[] {
  return [
    ...toStatusChange(step),
    ...toHoldChanges(step),
    ...toDayChanges(step),
    ...toMoneyChange(step),
    ...toTracking(step),
  ];
}

function toStatusChange({ before, after }: VoyageStep): Change[] {
  const { status } = after.whereabouts;
  if (status === null || status === before.whereabouts.status) return [];
  return [
    { type: 'status-changed', title: sentence('container.status', { milestone: toStatusInWords(status) }) },
  ];
}

function toHoldChanges({ before, after }: VoyageStep): Change[] {
  if (after.holds === null || after.holds === before.holds) return [];
  const were = new Map((before.holds?.active ?? []).map((hold) => [toHoldKey(hold), hold]));
  const are = new Map(after.holds.active.map((hold) => [toHoldKey(hold), hold]));
  if (before.holds === null && are.size === 0)
    return [{ type: 'no-holds', title: sentence('container.noHolds') }];
  const placed = [...are].flatMap(([key, hold]) => (were.has(key) ? [] : describeHold(hold)));
  const resolved = [...were].flatMap(([key, hold]) => (are.has(key) ? [] : describeHold(hold)));
  return [
    ...placed.map((hold) => ({
      type: 'hold-placed',
      title: sentence('container.holdPlaced', { hold: toHoldWords(hold) }),
      day: hold.reportedOn,
    })),
    ...resolved.map((hold) => ({
      type: 'hold-resolved',
      title: sentence('container.holdResolved', { hold: toHoldWords(hold) }),
    })),
  ];
}

function toHoldWords({ type, code, meaning }: ActiveHold): string {
  return [...new Set([type ?? 'Hold', code, meaning])].filter((word) => word).join(' ');
}

function toDayChanges({ before, after }: VoyageStep): Change[] {
  return LAST_FREE_DAY_KINDS.flatMap((kind) => {
    const was = before.days[kind].day;
    const is = after.days[kind].day;
    if (was === is) return [];
    const type = 'last-free-day-moved';
    const freeDay = sentence(`freeDay.${kind}`);
    if (is === null) return { type, title: sentence('container.dayTakenBack', { freeDay }) };
    const title =
      was === null
        ? sentence('container.daySet', { freeDay, day: is })
        : sentence('container.dayMoved', { freeDay, day: is, otherDay: was });
    return { type, title, day: is };
  });
}

function toMoneyChange({ before, after }: VoyageStep): Change[] {
  if (before.amounts === after.amounts) return [];
  const was = sumAmounts([before.amounts.owedAtPort, before.amounts.owedAtRail]);
  const is = sumAmounts([after.amounts.owedAtPort, after.amounts.owedAtRail]);
  if (is === null || is === was) return [];
  const title =
    was === null
      ? sentence('container.owed', { amount: is })
      : sentence('container.owedWas', { amount: is, otherAmount: was });
  return [{ type: 'demurrage-changed', title }];
}

function toTracking({ sighting: { event } }: VoyageStep): Change[] {
  if (event.type !== 'container-tracking-stopped' && event.type !== 'container-tracking-failed') return [];
  const stopped = event.type === 'container-tracking-stopped';
  const what = stopped ? 'trackingStopped' : 'trackingFailed';
  const quote = event.data.reason;
  const title = quote ? sentence(`container.${what}For`, { quote }) : sentence(`container.${what}`);
  return [{ type: stopped ? 'tracking-stopped' : 'tracking-failed', title }];
}
