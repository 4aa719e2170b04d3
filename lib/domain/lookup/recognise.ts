import { isValidContainerNumber } from '../identifiers/is-valid-container-number.ts';
import { isValidMrn } from '../identifiers/is-valid-mrn.ts';
import { toCheckDigit } from '../identifiers/to-check-digit.ts';

/** What a number looks like, before anybody knows it. */
export type Shape = 'container' | 'mrn' | 'other';

const CONTAINER = /^[A-Z]{3}[UJZ]\d{7}$/;
const MRN = /^\d{2}[A-Z]{2}[A-Z0-9]{13}\d$/;

export function toShape(key: string): Shape {
  if (CONTAINER.test(key)) return 'container';
  return MRN.test(key) ? 'mrn' : 'other';
}

/** What the check digit of a number should be; `null` where it is right or the number has none. ISO 6346. */
export function findRightCheckDigit(key: string): number | null {
  const shape = toShape(key);
  if (shape === 'container' && !isValidContainerNumber(key)) return toCheckDigit(key.slice(0, 10));
  if (shape === 'mrn' && !isValidMrn(key)) return toCheckDigit(key.slice(0, 17));
  return null;
}

/** A container number has four letters and then digits: letters that are read for digits, and digits for letters. */
const AS_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
};
const AS_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '8': 'B' };

/**
 * Container numbers with a right check digit that are one slip away: another check digit, two neighbours swapped, one digit
 * mistyped, a letter read for a digit. The likeliest first; none for what is right already or is no container number.
 */
export function listLikelyContainers(key: string): string[] {
  if (key.length !== 11 || isValidContainerNumber(key)) return [];
  const read =
    [...key.slice(0, 4)].map((sign) => AS_LETTER[sign] ?? sign).join('') +
    [...key.slice(4)].map((sign) => AS_DIGIT[sign] ?? sign).join('');
  if (!CONTAINER.test(read)) return [];
  const candidates = [
    read,
    read.slice(0, 10) + toCheckDigit(read.slice(0, 10)),
    ...listSwaps(read),
    ...listMistyped(read),
  ];
  return [...new Set(candidates)].filter(
    (candidate) => candidate !== key && isValidContainerNumber(candidate),
  );
}

function listSwaps(key: string): string[] {
  return Array.from({ length: key.length - 1 }, (_, at) => at).map(
    (at) => key.slice(0, at) + (key[at + 1] ?? '') + (key[at] ?? '') + key.slice(at + 2),
  );
}

function listMistyped(key: string): string[] {
  const places = Array.from({ length: 7 }, (_, index) => index + 4);
  return places.flatMap((at) =>
    [...'0123456789'].map((digit) => key.slice(0, at) + digit + key.slice(at + 1)),
  );
}
