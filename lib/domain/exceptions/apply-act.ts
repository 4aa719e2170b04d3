import type { ContainerAct } from '../containers/container-fact.ts';
import type { ContainerExceptionAct } from '../trade-event.ts';
import type { EpisodeNews, Snooze } from './episode.ts';
import type { Episode } from './open-episode.ts';

const NEWS_OF: Readonly<Record<ContainerExceptionAct['action'], EpisodeNews>> = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  snooze: 'snoozed',
  resolve: 'resolved',
  reopen: 'reopened',
  note: 'noted',
};

/**
 * Does to an episode what a person did. A closed one takes notes and can be reopened; anything else comes too late and has
 * no effect. Answers whether it had one.
 */
export function applyAct(episode: Episode, act: ContainerAct): boolean {
  const { action, person, assignee, snooze, reason } = act.data;
  if (episode.close && action !== 'note' && action !== 'reopen') return false;
  switch (action) {
    case 'acknowledge':
      episode.acknowledged = true;
      episode.snooze = null;
      break;
    case 'assign':
      episode.assignee = assignee ?? null;
      break;
    case 'snooze':
      episode.snooze = snooze ?? { untilChange: true };
      break;
    case 'resolve':
      episode.snooze = null;
      episode.close = {
        kind: 'person',
        rule: reason || 'Resolved by a person.',
        person: person.name,
        factIds: [act.id],
        at: act.sentAt,
      };
      break;
    case 'reopen':
      episode.close = null;
      episode.snooze = null;
      episode.acknowledged = false;
      break;
    case 'note':
      break;
  }
  episode.history.push({
    at: act.sentAt,
    what: NEWS_OF[action],
    text: toText(act.data),
    person: person.name,
    factIds: [act.id],
  });
  return true;
}

function toText({ action, assignee, snooze, reason, note }: ContainerExceptionAct): string {
  const what: Record<ContainerExceptionAct['action'], string> = {
    acknowledge: 'Acknowledged.',
    assign: assignee ? `Assigned to ${assignee}.` : 'Assigned to nobody.',
    snooze: `Snoozed ${toSnoozeInWords(snooze ?? { untilChange: true })}.`,
    resolve: 'Resolved.',
    reopen: 'Reopened.',
    note: '',
  };
  return [what[action], reason, note].filter((part) => part).join(' ');
}

function toSnoozeInWords(snooze: Snooze): string {
  if ('until' in snooze) return `until ${snooze.until}`;
  if ('untilChange' in snooze) return 'until it changes';
  const days = snooze.daysBeforeLastFreeDay;
  return `until ${days} ${days === 1 ? 'day' : 'days'} before the last free day`;
}
