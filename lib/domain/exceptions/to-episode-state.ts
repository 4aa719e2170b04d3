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

/** A folded episode as plain data. `known` is what is known of the container now. */
export function toEpisodeState(
  voyage: { containerNumber: string; billNumber: string | null; scac: string | null },
  episode: Episode,
  known: ContainerKnowledge,
  rising: boolean,
): EpisodeState {
  const { close, snooze } = episode;
  const pressure = close ? NO_PRESSURE : toPressure(episode.name, known, rising);
  const state: Omit<EpisodeState, 'version' | 'pressure' | 'factIds'> = {
    id: episode.id,
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
  };
  return { ...state, version: toVersion(state), pressure, factIds: episode.factIds };
}

function toState({ close, snooze, acknowledged }: Episode): ContainerExceptionState {
  if (close) return 'resolved';
  if (snooze) return 'snoozed';
  return acknowledged ? 'acknowledged' : 'open';
}

/** Deliveries are left out: a retry adds one and changes nothing. */
function toVersion(state: object): string {
  return toUuid(JSON.stringify(state, (key, value) => (key === 'factIds' ? undefined : value)));
}

function toPressure(name: string, known: ContainerKnowledge, rising: boolean): Pressure {
  const pressing = toPressingDay(name, known);
  return {
    day: pressing?.day ?? null,
    kind: pressing?.kind ?? null,
    owed: sumAmounts([known.amounts.owedAtPort, known.amounts.owedAtRail]),
    rising,
  };
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
