import type { CalendarDay } from '../calendar-day.ts';
import type { ContainerAct } from '../containers/container-fact.ts';
import { toDayInWords } from '../customs/day-in-words.ts';
import type { Instant } from '../instant.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { ContainerExceptionAct } from '../trade-event.ts';
import { sayAssigned } from '../triage/say-assigned.ts';
import type { EpisodeNews, Snooze } from './episode.ts';
import type { Episode } from './open-episode.ts';

const NEWS_OF: Readonly<Record<ContainerExceptionAct['action'], EpisodeNews>> = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  snooze: 'snoozed',
  resolve: 'resolved',
  reopen: 'reopened',
  note: 'noted',
  undo: 'taken-back',
};

/** What a person may still do to an episode that has closed. */
const ALSO_WHEN_CLOSED: ReadonlySet<ContainerExceptionAct['action']> = new Set([
  'assign',
  'note',
  'reopen',
  'undo',
]);

/**
 * Does to an episode what a person did. A closed one can be assigned, noted on and reopened; the rest comes too late: it
 * has no effect, and stays in the history.
 */
export function applyAct(episode: Episode, act: ContainerAct): void {
  const tooLate = episode.close !== null && !ALSO_WHEN_CLOSED.has(act.data.action);
  if (!tooLate) changeEpisode(episode, act);
  tell(episode, act, tooLate ? sentence('act.closedBefore') : '');
}

/** Tells of an act that was taken back later: it stays in the history, and counts as never done. */
export function tellTakenBack(episode: Episode, act: ContainerAct): void {
  tell(episode, act, sentence('act.takenBack'));
  const item = episode.history.at(-1);
  if (item) item.takenBack = true;
}

function tell(episode: Episode, act: ContainerAct, addition: string): void {
  episode.history.push({
    at: doneAt(act),
    what: NEWS_OF[act.data.action],
    text: join(toText(act.data), addition),
    person: act.data.person.name,
    actId: act.id,
    factIds: [act.id],
  });
}

function doneAt(act: ContainerAct): Instant | null {
  return act.happenedAt ?? act.sentAt;
}

function changeEpisode(episode: Episode, act: ContainerAct): void {
  const { action, person, assignee, snooze, reason } = act.data;
  switch (action) {
    case 'acknowledge':
      episode.acknowledged = true;
      episode.snooze = null;
      return;
    case 'assign':
      episode.assignee = assignee ?? null;
      return;
    case 'snooze':
      episode.snooze = snooze ?? { untilChange: true };
      return;
    case 'resolve':
      episode.snooze = null;
      episode.close = {
        kind: 'person',
        rule: reason || sentence('act.resolvedByPerson'),
        person: person.name,
        factIds: [act.id],
        at: doneAt(act),
      };
      return;
    case 'reopen':
      episode.close = null;
      episode.snooze = null;
      episode.acknowledged = false;
      return;
    case 'note':
    case 'undo':
      return;
  }
}

function toText({ action, assignee, snooze, reason, note }: ContainerExceptionAct): string {
  const what: Record<ContainerExceptionAct['action'], string> = {
    acknowledge: sentence('act.acknowledged'),
    assign: sayAssigned(assignee),
    snooze: saySnoozed(snooze ?? { untilChange: true }),
    resolve: sentence('act.resolved'),
    reopen: sentence('act.reopened'),
    note: '',
    undo: sentence('act.tookBack'),
  };
  return join(what[action], reason, note);
}

function saySnoozed(snooze: Snooze): string {
  if ('until' in snooze) return sentence('act.snoozedUntil', { moment: toMomentInWords(snooze.until) });
  if ('untilChange' in snooze) return sentence('act.snoozedUntilChange');
  const count = snooze.daysBeforeLastFreeDay;
  return count === 1
    ? sentence('act.snoozedOneDayBefore', { count })
    : sentence('act.snoozedDaysBefore', { count });
}

/** To the minute: who reads it has no other clock in common. */
function toMomentInWords(at: Instant): string {
  return `${toDayInWords(at.slice(0, 10) as CalendarDay)} ${at.slice(11, 16)} UTC`;
}
