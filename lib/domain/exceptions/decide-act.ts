import type { ContainerAct } from '../containers/container-fact.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import { compareText } from '../sighting.ts';
import type { ContainerExceptionAct } from '../trade-event.ts';
import { decideUndo } from '../triage/decide-undo.ts';
import type { EpisodeState } from './episode.ts';
import { toSnoozedUntil } from './snooze.ts';

/** What a person wants to do to an exception. */
export type ActWish = Omit<ContainerExceptionAct, 'billNumber' | 'name' | 'episodeId' | 'person'>;

export type ActDecision =
  /** `undoes`: what an undo takes back. */
  | { kind: 'record'; undoes?: string }
  /** It is so already. */
  | { kind: 'unchanged' }
  /** `conflict`: it has changed since they looked, or has closed; `impossible`: it cannot be done to this one. */
  | { kind: 'refused'; because: 'conflict' | 'impossible'; reason: string };

export interface ActContext {
  person: { id: string };
  now: Instant;
  /** The version they saw; `null` when they do not say. */
  version: string | null;
  /** Everything people did about the container. */
  acts: readonly ContainerAct[];
}

/**
 * Whether a person may do something to an exception now. What changes nothing and says nothing new is no act, so doing
 * the same twice leaves one line in the history.
 */
export function decideAct(episode: EpisodeState, wish: ActWish, context: ActContext): ActDecision {
  if (context.version !== null && context.version !== episode.version) {
    const reason = sentence('refusal.changedSince', { lastChange: toLastChange(episode) });
    return { kind: 'refused', because: 'conflict', reason };
  }
  const acts = context.acts
    .filter(({ data }) => data.episodeId === episode.id)
    .sort((a, b) => compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.id, b.id));
  if (wish.action === 'undo') return decideUndo(acts, wish.undoes, context);
  if (isRepeated(wish, acts.at(-1), context)) return { kind: 'unchanged' };
  if (episode.closedBy && isTooLate(wish)) {
    const reason = sentence('refusal.resolvedAlready', { lastChange: toLastChange(episode) });
    return { kind: 'refused', because: 'conflict', reason };
  }
  if (!wish.note && isSoAlready(episode, wish)) return { kind: 'unchanged' };
  const problem = wish.action === 'snooze' ? findSnoozeProblem(episode, wish, context.now) : null;
  return problem === null ? { kind: 'record' } : { kind: 'refused', because: 'impossible', reason: problem };
}

/** Who or what changed it last, when, in words. */
export function toLastChange({ history }: EpisodeState): string {
  const last = history.at(-1);
  if (!last) return '';
  const { at, person, text: story } = last;
  if (person === null) {
    return at === null
      ? sentence('lastChange.reported', { story })
      : sentence('lastChange.reportedAt', { instant: at, story });
  }
  return at === null
    ? sentence('lastChange.done', { person, story })
    : sentence('lastChange.doneAt', { person, instant: at, story });
}

function isTooLate({ action }: ActWish): boolean {
  return action === 'acknowledge' || action === 'snooze' || action === 'resolve';
}

/** The same from the same person, with nothing done in between: a second click, or a request sent again. */
function isRepeated(wish: ActWish, last: ContainerAct | undefined, { person }: ActContext): boolean {
  if (!last || last.data.person.id !== person.id) return false;
  const said = ({ action, assignee, snooze, reason, note }: ActWish) =>
    JSON.stringify([action, assignee, snooze, reason, note]);
  return said(last.data) === said(wish);
}

function isSoAlready(episode: EpisodeState, wish: ActWish): boolean {
  switch (wish.action) {
    case 'acknowledge':
      return episode.state === 'acknowledged';
    case 'assign':
      return episode.assignee === (wish.assignee ?? null);
    case 'snooze':
      return JSON.stringify(episode.snooze) === JSON.stringify(wish.snooze);
    case 'reopen':
      return episode.state === 'open';
    default:
      return false;
  }
}

function findSnoozeProblem({ pressure }: EpisodeState, { snooze }: ActWish, now: Instant): string | null {
  if (!snooze) return sentence('refusal.sayUntil');
  if ('daysBeforeLastFreeDay' in snooze && pressure.day === null) {
    return sentence('refusal.noDayToWakeBefore');
  }
  const until = toSnoozedUntil(snooze, pressure.day);
  return until !== null && until <= now ? sentence('refusal.awakeAtOnce', { instant: until }) : null;
}
