import { z } from 'zod';
import { BadRequest } from '#lib/errors.ts';

/** One page of a list. `nextCursor` asks for the page after it, and is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const DEFAULT_PAGE_SIZE = 50;
const LARGEST_PAGE_SIZE = 200;

/** `?limit=`: 1 to 200 rows, 50 when not given. */
export const PageLimit = z.coerce.number().int().min(1).max(LARGEST_PAGE_SIZE).default(DEFAULT_PAGE_SIZE);

/** The sort keys of the row a page ended on, in the order the list is sorted by. */
export type CursorKeys = (string | number | boolean | null)[];

const LONGEST_CURSOR = 2_000;

/**
 * Packs the sort keys of a page's last row into an opaque text. `list` names the list and its order (`bills:newest`),
 * so that a cursor of one list is refused by another.
 */
export function encodeCursor(list: string, keys: CursorKeys): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/**
 * Unpacks what `encodeCursor` packed, checked against a schema of the keys (`z.tuple([Instant, z.string()])`).
 *
 * @throws {BadRequest} when the text is not a cursor of this list.
 */
export function decodeCursor<T>(list: string, cursor: string, schema: z.ZodType<T>): T {
  const [name, ...keys] = readCursor(cursor);
  const parsed = schema.safeParse(keys);
  if (name !== list || !parsed.success) throw new BadRequest('The cursor is not one of this list.');
  return parsed.data;
}

function readCursor(cursor: string): unknown[] {
  if (cursor.length > LONGEST_CURSOR) return [];
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

/**
 * Makes a page of rows fetched with a limit of one more than the page holds: the surplus row tells that there is a
 * next page, and is not shown.
 */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => T,
  toCursor: (lastRow: Row) => string,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: more ? toCursor(last) : null };
}
