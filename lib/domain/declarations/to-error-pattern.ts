// A quote between two letters is an apostrophe. Nothing here can backtrack over a long message.
const QUOTED =
  /(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])|"[^"]*"|`[^`]*`|‘[^‘’]*’|[“„][^“”„]*[“”]|«[^«»]*»|‹[^‹›]*›/gu;
const NUMBER = /(?:(?<![\p{L}\p{N}])[+-])?\d+(?:[.,:]\d+)*/gu;

/** The quoted values and numbers of a message: what errors of one kind may differ in. */
export const ERROR_VALUES = new RegExp(`${QUOTED.source}|${NUMBER.source}`, 'gu');

/** Enough to tell problems apart, and short enough for the index that groups them. */
const LONGEST_PATTERN = 300;

/**
 * What errors of one kind have in common: the message without its numbers and quoted values, so that "line 3" and
 * "line 17" are one problem. `…` when nothing else was said. Source: design, Rules, Declarations.
 */
export function toErrorPattern(message: string): string {
  const pattern = message
    .replace(QUOTED, '')
    .replace(NUMBER, '')
    .replace(/\(\s*\)|\[\s*\]|\{\s*\}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;!?)\]])/g, '')
    .trim()
    .slice(0, LONGEST_PATTERN)
    .toWellFormed();
  return pattern === '' ? '…' : pattern;
}
