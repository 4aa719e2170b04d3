import Big from 'big.js';
import type { Instant } from '../instant.ts';
import type { Demurrage } from './container.ts';
import type { ContainerSighting } from './container-fact.ts';

/** Amounts as last said, decimals as sent; `null` when never said. The senders give no currency. */
export interface KnownAmounts {
  readonly owedAtPort: string | null;
  readonly owedAtRail: string | null;
  readonly incurredAtPort: string | null;
  readonly incurredAtRail: string | null;
}

export const NO_AMOUNTS: KnownAmounts = {
  owedAtPort: null,
  owedAtRail: null,
  incurredAtPort: null,
  incurredAtRail: null,
};

const KINDS_OF_AMOUNT = ['owedAtPort', 'owedAtRail', 'incurredAtPort', 'incurredAtRail'] as const;

/** Null says no more about an amount than a missing field. */
export function moveAmounts(before: KnownAmounts, { event: { data } }: ContainerSighting): KnownAmounts {
  const after = {
    owedAtPort: data.fields.demurrageOwedAtPort ?? before.owedAtPort,
    owedAtRail: data.fields.demurrageOwedAtRail ?? before.owedAtRail,
    incurredAtPort: data.fields.demurrageIncurredAtPort ?? before.incurredAtPort,
    incurredAtRail: data.fields.demurrageIncurredAtRail ?? before.incurredAtRail,
  };
  const isSame = KINDS_OF_AMOUNT.every((kind) => after[kind] === before[kind]);
  return isSame ? before : after;
}

/** Some amount is known, and none of them is above nought. */
export function isNothingOwed(amounts: KnownAmounts): boolean {
  const known = [amounts.owedAtPort, amounts.owedAtRail].filter((amount) => amount !== null);
  return known.length > 0 && known.every((amount) => new Big(amount).lte(0));
}

/** The newest change of what is owed was an increase; the first amount is one. `history` is oldest first. */
export function isOwedRising(history: readonly KnownAmounts[]): boolean {
  let rising = false;
  let previous = new Big(0);
  for (const { owedAtPort, owedAtRail } of new Set(history)) {
    const owed = new Big(sumAmounts([owedAtPort, owedAtRail]) ?? 0);
    if (!owed.eq(previous)) rising = owed.gt(previous);
    previous = owed;
  }
  return rising;
}

/** This message says what is owed. */
export function isOwedReported({ event: { data } }: ContainerSighting): boolean {
  return (data.fields.demurrageOwedAtPort ?? data.fields.demurrageOwedAtRail ?? null) !== null;
}

/** The sum of what is known, with as many decimals as the finest of them; `null` when nothing is. */
export function sumAmounts(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, amount) => total.plus(amount), new Big(0));
  return sum.toFixed(Math.max(...known.map(countDecimals)));
}

/**
 * The first amount and every increase after it: what is owed falls back when it is paid, what has accrued does not.
 * `null` when no amount was ever said. Source: design, Rules, Containers.
 */
export function accrue(amounts: readonly string[]): string | null {
  if (amounts.length === 0) return null;
  let accrued = new Big(0);
  let previous = new Big(0);
  let decimals = 0;
  for (const text of amounts) {
    const amount = new Big(text).lt(0) ? new Big(0) : new Big(text);
    if (amount.gt(previous)) accrued = accrued.plus(amount).minus(previous);
    previous = amount;
    decimals = Math.max(decimals, countDecimals(text));
  }
  return accrued.toFixed(decimals);
}

function countDecimals(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** Amounts as the pages show them: now, accrued, and every change. `history` holds what was known after each sighting. */
export function toDemurrage(history: readonly { at: Instant | null; amounts: KnownAmounts }[]): Demurrage {
  const now = history.at(-1)?.amounts ?? NO_AMOUNTS;
  const accruedAtPort = accrue(history.flatMap(({ amounts }) => amounts.owedAtPort ?? []));
  const accruedAtRail = accrue(history.flatMap(({ amounts }) => amounts.owedAtRail ?? []));
  return {
    owedAtPort: now.owedAtPort,
    owedAtRail: now.owedAtRail,
    accrued: sumAmounts([accruedAtPort, accruedAtRail]),
    accruedAtPort,
    accruedAtRail,
    incurredAtPort: now.incurredAtPort,
    incurredAtRail: now.incurredAtRail,
    history: history
      .filter(({ amounts }, index) => {
        const before = history[index - 1]?.amounts ?? NO_AMOUNTS;
        return amounts.owedAtPort !== before.owedAtPort || amounts.owedAtRail !== before.owedAtRail;
      })
      .map(({ at, amounts }) => ({ at, owedAtPort: amounts.owedAtPort, owedAtRail: amounts.owedAtRail })),
  };
}
