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

/** A part of an address as the reader typed it; what cannot be decoded stays as it is. No number holds a NUL. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).replaceAll('\0', '�');
  } catch {
    return segment;
  }
}
