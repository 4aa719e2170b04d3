import type { z } from 'zod';
import { BadRequest, Invalid } from '#lib/errors.ts';
import { readText } from './read-text.ts';

const LARGEST_BODY = 64 * 1024;

/** Reads what somebody filled in. @throws {BadRequest | Invalid} */
export async function readJsonBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(request));
  if (parsed.success) return parsed.data;
  throw new Invalid(
    'Something is missing, or is not as it should be.',
    parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  );
}

async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, LARGEST_BODY);
  if (text === undefined) throw new BadRequest('The body is too long.');
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('The body is not JSON.');
  }
}
