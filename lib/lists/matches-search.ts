import { Prisma } from '#lib/database/generated/client.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';

/**
 * Whether a search column holds a text, as typed or without regard to spaces, dashes and slashes on either side. The
 * column is one of ours, never taken from a request.
 */
export function matchesSearch(column: string, text: string): Prisma.Sql {
  const words = Prisma.raw(column);
  const typed = text.toUpperCase();
  const normalised = normaliseReference(text) || typed;
  return Prisma.sql`(strpos(${words}, ${typed}) > 0 OR strpos(translate(${words}, ' -/', ''), ${normalised}) > 0)`;
}
