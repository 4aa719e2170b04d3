import type { z } from 'zod';
import { BadRequest, Invalid, NotFound } from '#lib/errors.ts';
import { readBody } from '#lib/webhooks/read-body.ts';

/** What stands behind the question mark. */
export function searchOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

/** A part of the path, which Next has decoded, as text. @throws {NotFound} for what no number or id can be. */
export function readPathText(part: string): string {
  const text = part.trim();
  if (text === '' || text.includes('\0')) throw new NotFound('There is nothing under this address.');
  return text;
}

/** Room for 500 ids with their versions, and a long note. */
const LARGEST_BODY = 256 * 1024;

/**
 * Reads a JSON body; one that is empty says nothing, as `{}` does.
 *
 * What it is, the body says, not its Content-Type: pages of other sites are kept out by their Origin.
 *
 * @throws {BadRequest} when it is not JSON, or is longer than 256 KiB.
 * @throws {Invalid} naming each field that is not as it should be.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const read = await readBody(request.body ?? new Uint8Array(), LARGEST_BODY);
  if (!read.whole) throw new BadRequest(`The body is longer than ${LARGEST_BODY / 1024} KiB.`);
  const result = schema.safeParse(parseJson(read.bytes));
  if (result.success) return result.data;
  throw new Invalid(
    'The request asks for something that is not offered.',
    result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  );
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadRequest('The body is not UTF-8.');
  }
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('The body is not JSON.');
  }
}

/** The version a client saw, from `If-Match`, quoted or not; `null` when it does not say, or `*`. */
export function readVersion(request: Request): string | null {
  const text = request.headers.get('if-match')?.trim().replace(/^W\//, '') ?? '*';
  const version = /^"(.*)"$/.exec(text)?.[1] ?? text;
  return version === '*' ? null : version;
}
