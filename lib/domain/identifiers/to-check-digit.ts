// A is 10; multiples of 11 are left out, so B is 12, L is 23 and V is 34 (ISO 6346, annex A).
const LETTER_VALUES: ReadonlyMap<string, number> = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => {
    const value = 10 + index;
    return [letter, value + Math.floor((value - 1) / 10)] as const;
  }),
);

/**
 * The check digit of ISO 6346, which the European Union uses for MRNs too: letters and digits weighed with the powers
 * of two from the left, the sum modulo 11, and 10 written as 0. Expects upper-case letters and digits alone.
 */
export function toCheckDigit(characters: string): number {
  let sum = 0;
  let weight = 1;
  for (const character of characters) {
    sum += (LETTER_VALUES.get(character) ?? Number(character)) * weight;
    weight *= 2;
  }
  return (sum % 11) % 10;
}
