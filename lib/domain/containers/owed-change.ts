import Big from 'big.js';
import type { Decimal } from '../decimal.ts';
import type { Instant } from '../instant.ts';
import type { Demurrage } from './container.ts';

/**
 * By how much what is owed has changed since a moment, port and rail summed: `150.00`, `-25`. `null` when nothing had been
 * reported by then, or nothing is now.
 */
export function toOwedChange({ history }: Pick<Demurrage, 'history'>, since: Instant): Decimal | null {
  const before = history.filter(({ at }) => at !== null && at <= since);
  const [then, now] = [toOwed(before), toOwed(history)];
  return then === null || now === null ? null : now.minus(then).toFixed();
}

/** The newest amount at each place; a report that leaves one out says nothing of it. `history` is oldest first. */
function toOwed(history: Demurrage['history']): Big | null {
  const amounts = [
    history.findLast(({ owedAtPort }) => owedAtPort !== null)?.owedAtPort,
    history.findLast(({ owedAtRail }) => owedAtRail !== null)?.owedAtRail,
  ].flatMap((amount) => amount ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
}
