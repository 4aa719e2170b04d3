import type { Change } from '#lib/audit/record-audit.ts';
import type { ReplayFilter } from '#lib/webhook-events/replay-filter.ts';
import type { Replayed } from './replayed.ts';

/** What somebody asked to have read again. */
export type ReplayTarget = { id: string } | { filter: ReplayFilter };

/** Some messages that were read again, as the audit log tells it: how many stood in which state, before and after. */
export function toReplayChange(target: ReplayTarget, replayed: readonly Replayed[]): Change {
  const told = {
    action: 'webhook-event.replay',
    before: { states: countStates(replayed.map(({ before }) => before)) },
  };
  const after = { messages: replayed.length, states: countStates(replayed.map(({ after: state }) => state)) };
  if ('id' in target) return { ...told, subject: { kind: 'webhook-event', key: target.id }, after };
  const filter = Object.fromEntries(Object.entries(target.filter).filter(([, value]) => value !== undefined));
  return { ...told, subject: { kind: 'webhook-events', key: 'filter' }, after: { ...after, filter } };
}

function countStates(states: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
