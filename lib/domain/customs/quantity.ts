import Big from 'big.js';

/**
 * The exact sum of quantities, with as many decimals as the finest of them. Unknown (`null`) when there is nothing to add
 * or when one of them is not reported: a sum of what we happen to know would look like a fact.
 */
export function sumQuantities(quantities: (string | null)[]): string | null {
  if (quantities.length === 0) return null;
  let sum = new Big(0);
  let decimals = 0;
  for (const quantity of quantities) {
    if (quantity === null) return null;
    sum = sum.plus(quantity);
    decimals = Math.max(decimals, quantity.split('.')[1]?.length ?? 0);
  }
  return sum.toFixed(decimals);
}

/** The largest quantity, as it was sent; `null` when none is reported. */
export function largestQuantity(quantities: Iterable<string | null>): string | null {
  let largest: { text: string; size: Big } | null = null;
  for (const text of quantities) {
    if (text === null) continue;
    const size = new Big(text);
    if (largest === null || size.gt(largest.size)) largest = { text, size };
  }
  return largest?.text ?? null;
}

/** Whether one quantity is smaller than another, as numbers: `80` is less than `200`. */
export function isLessThan(quantity: string, other: string): boolean {
  return new Big(quantity).lt(other);
}

/** One text for all spellings of a number: `1`, `1.0` and `01` are the same quantity. */
export function toCanonicalQuantity(quantity: string): string {
  return /^[1-9]\d*$/.test(quantity) ? quantity : new Big(quantity).toFixed();
}
