import type { Access } from '#lib/auth/access.ts';
import { type PastedNumber, readPasted } from '#lib/domain/lookup/read-pasted.ts';
import { findRightCheckDigit, listLikelyContainers } from '#lib/domain/lookup/recognise.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { Invalid } from '#lib/errors.ts';
import { describeMatches } from './describe-matches.ts';
import { findKnown, type Known } from './find-known.ts';
import { type Lookup, type LookupLine, MOST_NUMBERS } from './lookup.ts';

/** So many known numbers that may have been meant are offered. */
const MOST_LIKELY = 3;

/**
 * Answers a pasted list line by line, in its order: what is known under each number, whether it may go, and where a number
 * is not known what is wrong with it and what may have been meant.
 *
 * @throws {Invalid} for more than 1 000 numbers.
 */
export async function lookUp(access: Access, text: string): Promise<Lookup> {
  const cells = readPasted(text);
  const keys = new Set(cells.flatMap(({ whole, words }) => [whole.key, ...words.map(({ key }) => key)]));
  if (cells.length > MOST_NUMBERS || keys.size > 2 * MOST_NUMBERS) {
    const message = sentence('lookupAnswer.tooMany', { count: MOST_NUMBERS });
    throw new Invalid(message, [{ field: 'list', message }]);
  }
  if (cells.length === 0) return { lines: [] };
  const known = await findKnown(access, [...keys]);
  const numbers = cells.flatMap(({ whole, words }) =>
    isKnown(known, whole.key) || words.length < 2 || findRightCheckDigit(whole.key) !== null
      ? [words.length === 1 && words[0] && !isKnown(known, whole.key) ? words[0] : whole]
      : words,
  );
  const [toMatches, likely] = await Promise.all([
    describeMatches(access, known),
    findLikely(
      access,
      numbers.filter(({ key }) => !isKnown(known, key)),
    ),
  ]);
  return {
    lines: numbers.map((number): LookupLine => {
      const unknown = !isKnown(known, number.key);
      const right = findRightCheckDigit(number.key);
      return {
        text: number.text,
        unknown,
        hint: right === null ? null : sentence('lookupAnswer.checkDigit', { count: right }),
        likely: unknown ? (likely.get(number.key) ?? []) : [],
        matches: toMatches(number.key),
      };
    }),
  };
}

function isKnown({ bills, containers, declarations }: Known, key: string): boolean {
  return bills.has(key) || containers.has(key) || declarations.has(key);
}

/** Of each number the containers that we know and that are one slip away. */
async function findLikely(access: Access, numbers: readonly PastedNumber[]): Promise<Map<string, string[]>> {
  const candidates = new Map(numbers.map(({ key }) => [key, listLikelyContainers(key)]));
  const all = [...new Set([...candidates.values()].flat())];
  if (all.length === 0) return new Map();
  const { containers } = await findKnown(access, all);
  return new Map(
    [...candidates].map(([key, likely]) => [
      key,
      likely.filter((candidate) => containers.has(candidate)).slice(0, MOST_LIKELY),
    ]),
  );
}
