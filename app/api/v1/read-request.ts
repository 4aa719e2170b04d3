import { NotFound } from '#lib/errors.ts';

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
