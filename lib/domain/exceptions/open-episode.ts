import type { VoyageStep } from '../containers/walk-voyage.ts';
import { toReportedPosition } from '../containers/whereabouts.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import type { Json, TradeEventOf } from '../trade-event.ts';
import type { EpisodeClose, EpisodeHistoryItem, EpisodeNews, Snooze } from './episode.ts';
import { toStepOfSighting } from './is-evidence-only.ts';
import { type Roll, toRoll } from './roll.ts';
import type { LastSeen } from './why-closed.ts';

export type Detection = TradeEventOf<'container-exception-detected'>;

/** An episode while it is being folded. It changes in place, in the order of the facts. */
export interface Episode {
  readonly id: string;
  readonly name: string;
  /** The name or, for a roll, what makes the roll: one episode of a key is open at a time. */
  readonly key: string;
  readonly number: number;
  readonly openedAt: Instant | null;
  lastSeenAt: Instant | null;
  timesSeen: number;
  contentKey: string;
  context: Json;
  roll: Roll | null;
  siblings: { containerNumber: string; status: string | null }[];
  status: string | null;
  lastSeen: LastSeen;
  acknowledged: boolean;
  assignee: string | null;
  snooze: Snooze | null;
  close: (EpisodeClose & { at: Instant | null }) | null;
  factIds: readonly string[];
  readonly history: EpisodeHistoryItem[];
}

export function openEpisode(
  named: { id: string; key: string; number: number },
  detection: Detection,
  step: VoyageStep,
): Episode {
  const { sentAt, contentKey, factIds } = step.sighting;
  const episode: Episode = {
    ...named,
    name: detection.data.name,
    openedAt: sentAt,
    lastSeenAt: sentAt,
    timesSeen: 0,
    contentKey,
    context: null,
    roll: null,
    siblings: [],
    status: null,
    lastSeen: { at: sentAt, railStep: -1, position: null },
    acknowledged: false,
    assignee: null,
    snooze: null,
    close: null,
    factIds,
    history: [],
  };
  takeSighting(episode, detection, step);
  const isFirst = named.number === 1;
  const text = isFirst
    ? sentence('exception.detected')
    : sentence('exception.detectedAgain', { count: named.number });
  note(episode, step, 'detected', text);
  return episode;
}

export function seeAgain(episode: Episode, detection: Detection, step: VoyageStep): void {
  const changed = step.sighting.contentKey !== episode.contentKey;
  takeSighting(episode, detection, step);
  note(episode, step, 'seen-again', sentence('exception.seenAgain', { count: episode.timesSeen }));
  if (changed && episode.snooze && 'untilChange' in episode.snooze)
    wake(episode, step, sentence('exception.changed'));
}

export function wake(episode: Episode, step: VoyageStep, why: string): void {
  episode.snooze = null;
  episode.acknowledged = false;
  note(episode, step, 'woken', why);
}

export function closeByEvidence(episode: Episode, step: VoyageStep, rule: string): void {
  const { sentAt, factIds } = step.sighting;
  episode.close = { kind: 'evidence', rule, person: null, factIds, at: sentAt };
  episode.snooze = null;
  note(episode, step, 'closed', rule);
}

function takeSighting(episode: Episode, detection: Detection, step: VoyageStep): void {
  const { sentAt, contentKey, factIds } = step.sighting;
  episode.lastSeenAt = sentAt;
  episode.timesSeen += 1;
  episode.contentKey = contentKey;
  episode.context = detection.data.context;
  episode.roll = toRoll(detection.data);
  episode.siblings = detection.data.siblings ?? episode.siblings;
  episode.status = step.after.whereabouts.status;
  episode.lastSeen = {
    at: sentAt,
    railStep: toStepOfSighting(step),
    position: toReportedPosition(step.sighting) ?? episode.lastSeen.position ?? sentAt,
  };
  episode.factIds = factIds;
}

function note(episode: Episode, { sighting }: VoyageStep, what: EpisodeNews, text: string): void {
  episode.history.push({ at: sighting.sentAt, what, text, person: null, factIds: sighting.factIds });
}
