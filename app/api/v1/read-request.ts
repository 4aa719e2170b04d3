import type { z } from 'zod';
import { BadRequest, Invalid, NotFound } from '#lib/errors.ts';

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

const LONGEST_BODY = 64 * 1024;

/**
 * Reads what a request asks for in its body, to the letter. An empty body is an empty object.
 * @throws {BadRequest} for what is no JSON; {Invalid}, naming each field that is not allowed.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await readJson(request));
  if (result.success) return result.data;
  throw new Invalid(
    result.error.issues[0]?.message ?? 'It asks for something that is not offered.',
    result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  );
}

async function readJson(request: Request): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_BODY) throw new BadRequest('The body is longer than 64 KiB.');
  }
  if (text.trim() === '') return {};
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new BadRequest('Send JSON, with the Content-Type application/json.');
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('The body is not JSON.');
  }
}
