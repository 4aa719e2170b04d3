import { ERROR_VALUES } from './to-error-pattern.ts';
import { toPlainError } from './to-plain-error.ts';

/** Messages of one pattern: all distinct ones, or the first and the last by their characters where there are too many. */
export type AlikeErrors = { all: readonly string[] } | { first: string; last: string };

/** Stands for a value that differs. */
const DIFFERS = '…';

/**
 * What errors of one pattern have in common, in words: a value that all of them name at its place stays, one that differs is
 * `…`, so that one declaration's value is never printed as everybody's. "CommodityCode is not a valid HS code".
 */
export function toErrorTitle(alike: AlikeErrors): string {
  const messages = ('all' in alike ? alike.all : [alike.first, alike.last]).map(cut);
  const [shortest] = messages.toSorted((a, b) => a.values.length - b.values.length);
  if (!shortest) return '';
  const { words, values } = shortest;
  const shared = values.map((value, place) =>
    messages.every((other) => isShared(other, shortest, place, value)),
  );
  // What stands between the first and the last shares with them how both begin, up to the first difference, and no more.
  const surely =
    'all' in alike ? values.length : shared.findIndex((is, place) => !is || isNumber(values[place]));
  const end = surely === -1 ? values.length : surely;
  return toPlainError(
    words
      .map((word, place) => {
        const value = values[place];
        if (value === undefined) return word;
        return word + (shared[place] && place < end ? value : DIFFERS);
      })
      .join(''),
  );
}

/** A message at its values: the words around them, one more than there are values. */
interface Cut {
  words: string[];
  values: string[];
}

function cut(message: string): Cut {
  return { words: message.split(ERROR_VALUES), values: message.match(ERROR_VALUES) ?? [] };
}

/** The words before it are the same, and so is the value. */
function isShared(other: Cut, base: Cut, place: number, value: string): boolean {
  return (
    other.values[place] === value &&
    base.words.slice(0, place + 1).every((word, before) => other.words[before] === word)
  );
}

/** Whose end the next character decides. */
function isNumber(value: string | undefined): boolean {
  return value === undefined || /^[+-]?\d/.test(value);
}
