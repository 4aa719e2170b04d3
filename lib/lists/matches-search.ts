import { Prisma } from '#lib/database/generated/client.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';

/**
 * Whether a search column holds a text: as typed, or with its spaces, dashes and slashes left out, as numbers stand in
 * the column. The column is one of ours, never taken from a request.
 */
export function matchesSearch(column: string, text: string): Prisma.Sql {
  const typed = text.toUpperCase();
  const normalised = normaliseReference(text) || typed;
  return Prisma.sql`(strpos(${Prisma.raw(column)}, ${typed}) > 0 OR strpos(${Prisma.raw(column)}, ${normalised}) > 0)`;
}
