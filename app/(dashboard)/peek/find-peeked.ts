import { NotFound } from '#lib/errors.ts';

/** What is peeked at; `null` where nothing is, or where the address names what is not there (any more). */
export async function findPeeked<T>(
  id: string | undefined,
  get: (id: string) => Promise<T>,
): Promise<T | null> {
  if (!id) return null;
  try {
    return await get(id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
