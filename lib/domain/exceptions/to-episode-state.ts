import { sumAmounts } from '../containers/demurrage.ts';
import type { ContainerKnowledge } from '../containers/walk-voyage.ts';
import { toUuid } from '../digest.ts';
import { compareText } from '../sighting.ts';
import type { Json } from '../trade-event.ts';
import type { ContainerExceptionState } from './container-exception.ts';
import { describeException } from './describe-exception.ts';
import type { EpisodeState, Pressure } from './episode.ts';
import type { Episode } from './open-episode.ts';
import { toPressingDay, toSnoozedUntil } from './snooze.ts';

const NO_PRESSURE: Pressure = { day: null, kind: null, owed: null, rising: false };

/** What presses on the open exceptions of a voyage now: a street dwell counts to its detention day. */
export interface Pressures {
  onStreet: Pressure;
  inside: Pressure;
}

export function toPressures(known: ContainerKnowledge, rising: boolean): Pressures {
  const owed = sumAmounts([known.amounts.owedAtPort, known.amounts.owedAtRail]);
  const toPressure = (name: string): Pressure => {
    const pressing = toPressingDay(name, known);
    return { day: pressing?.day ?? null, kind: pressing?.kind ?? null, owed, rising };
  };
  return { onStreet: toPressure('streetDwell'), inside: toPressure('any other') };
}

/** A folded episode as plain data. */
export function toEpisodeState(
  voyage: { containerNumber: string; billNumber: string | null; scac: string | null },
  episode: Episode,
  pressures: Pressures,
): EpisodeState {
  const { close, snooze } = episode;
  const pressure = close ? NO_PRESSURE : pressures[episode.name === 'streetDwell' ? 'onStreet' : 'inside'];
  return {
    id: episode.id,
    version: toVersion(episode),
    containerNumber: voyage.containerNumber,
    billNumber: voyage.billNumber,
    scac: voyage.scac,
    name: episode.name,
    title: describeException(episode.name, episode.roll),
    state: toState(episode),
    episode: episode.number,
    openedAt: episode.openedAt,
    lastSeenAt: episode.lastSeenAt,
    timesSeen: episode.timesSeen,
    context: sortKeys(episode.context),
    roll: episode.roll,
    siblings: episode.siblings,
    status: episode.status,
    assignee: episode.assignee,
    snooze,
    snoozedUntil: snooze && toSnoozedUntil(snooze, pressure.day),
    closedAt: close?.at ?? null,
    closedBy: close && { kind: close.kind, rule: close.rule, person: close.person, factIds: close.factIds },
    history: episode.history,
    pressure,
    factIds: episode.factIds,
  };
}

function toState({ close, snooze, acknowledged }: Episode): ContainerExceptionState {
  if (close) return 'resolved';
  if (snooze) return 'snoozed';
  return acknowledged ? 'acknowledged' : 'open';
}

/** Deliveries are left out: a retry adds one and changes nothing. */
function toVersion(episode: Episode): string {
  const { id, contentKey, timesSeen, lastSeenAt, assignee, snooze, close, history } = episode;
  return toUuid(
    JSON.stringify([
      [id, contentKey, timesSeen, lastSeenAt, assignee, snooze, close?.at, close?.rule],
      history.map(({ at, what, text, person }) => [at, what, text, person]),
    ]),
  );
}

/** Content is compared without regard to key order, so the same content must read the same. */
function sortKeys(json: Json): Json {
  if (Array.isArray(json)) return json.map(sortKeys);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, value]) => [key, sortKeys(value)]),
  );
}
