import { notFound } from 'next/navigation';
import { NotFound } from '#lib/errors.ts';

/** Shows the page for unknown addresses where a use case knows of nothing; every other error stays one. */
export async function getOrNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/**
 * A number from the address. Next hands it encoded to a page, but decoded to `generateMetadata`, where this has no place.
 * What cannot be decoded stays as it is. No number holds a NUL.
 */
export function toAskedNumber(segment: string): string {
  try {
    return decodeURIComponent(segment).replaceAll('\0', '\uFFFD');
  } catch {
    return segment;
  }
}
