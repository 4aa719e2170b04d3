import Big from 'big.js';
import type { Decimal } from '../decimal.ts';
import type { Instant } from '../instant.ts';
import type { Demurrage } from './container.ts';

/**
 * By how much what is owed has changed since a moment, port and rail summed, with as many decimals as the amounts have:
 * `150.50`, `-25.00`. `null` when nothing had been reported by then, or nothing is now.
 */
export function toOwedChange({ history }: Pick<Demurrage, 'history'>, since: Instant): Decimal | null {
  const then = listOwed(history.filter(({ at }) => at !== null && at <= since));
  const now = listOwed(history);
  if (then.length === 0 || now.length === 0) return null;
  const decimals = Math.max(...[...then, ...now].map((amount) => amount.split('.')[1]?.length ?? 0));
  return sum(now).minus(sum(then)).toFixed(decimals);
}

/** The newest amount at each place; a report that leaves one out says nothing of it. `history` is oldest first. */
function listOwed(history: Demurrage['history']): Decimal[] {
  return [
    history.findLast(({ owedAtPort }) => owedAtPort !== null)?.owedAtPort,
    history.findLast(({ owedAtRail }) => owedAtRail !== null)?.owedAtRail,
  ].flatMap((amount) => amount ?? []);
}

function sum(amounts: readonly Decimal[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}
