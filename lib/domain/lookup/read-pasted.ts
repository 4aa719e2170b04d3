import { normaliseReference } from '../links/normalise-reference.ts';

/** A piece of a pasted text that may be one number: as it stands there, and as numbers are compared. */
export interface PastedNumber {
  text: string;
  key: string;
}

/** One cell or line of a pasted text: a number as a whole, or words of which each may be one. */
export interface PastedCell {
  whole: PastedNumber;
  words: PastedNumber[];
}

/** Shorter words with a digit ("2x", "40HC") are talk. */
const SHORTEST = 5;
const LONGEST = 60;

/**
 * Reads a text as it comes out of a mail or a sheet: a cell ends at a line, tab, comma or semicolon. Quotes, bullets and
 * sentence marks around a number are no part of it. What holds no digit is talk and left out.
 */
export function readPasted(text: string): PastedCell[] {
  return text.split(/[\n\r\t,;|]+/).flatMap((cell) => {
    const whole = toNumber(cell);
    if (whole === null) return [];
    const words = cell.split(/\s+/).flatMap((word) => toNumber(word) ?? []);
    return [{ whole, words: words.filter(({ key }) => key.length >= SHORTEST) }];
  });
}

function toNumber(written: string): PastedNumber | null {
  const text = written
    .replace(/^[\s"'“”‘’«»()[\]<>*•·.:!?–-]+|[\s"'“”‘’«»()[\]<>*•·.:!?–-]+$/g, '')
    .replace(/\s+/g, ' ');
  const key = normaliseReference(text.toWellFormed().replaceAll('\0', ''));
  return /\d/.test(key) && key.length <= LONGEST ? { text, key } : null;
}
