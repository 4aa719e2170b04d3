/** What sorts before every instant: where nothing says when. */
export const BEGINNING_OF_TIME = '0001-01-01T00:00:00.000Z';

/** What sorts after every day: where no day is known. */
export const END_OF_DAYS = '9999-12-31';

/** Numbers and references in upper case, one a line, for a search by any part of them. */
export function toSearchText(words: (string | null | undefined)[]): string {
  return words
    .filter((word) => word)
    .join('\n')
    .toUpperCase();
}
