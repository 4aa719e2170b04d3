import type { z } from 'zod';
import { BadRequest, Invalid } from '#lib/errors.ts';
import { toFields } from './read-query.ts';

/** A wrong one of these is a request that cannot be read, not a value that is not allowed. */
const PAGING = new Set(['cursor', 'limit']);

/**
 * Reads what an API address asks for, to the letter.
 * @throws BadRequest for a cursor or limit that is none; Invalid, naming each field, for a filter that is none.
 */
export function parseQuery<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): z.output<Schema> {
  const result = schema.safeParse(toFields(search));
  if (result.success) return result.data;
  const { issues } = result.error;
  const paging = issues.find((issue) => PAGING.has(String(issue.path[0])));
  if (paging) throw new BadRequest(`\`${String(paging.path[0])}\`: ${paging.message}`);
  throw new Invalid(
    'The address asks for something that is not offered.',
    issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  );
}
