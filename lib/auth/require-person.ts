import { Forbidden } from '#lib/errors.ts';
import type { Access, SignedInPerson } from './access.ts';

/** The person who asks. @throws {Forbidden} for a program. */
export function requirePerson({ person }: Pick<Access, 'person'>): SignedInPerson {
  if (!person) throw new Forbidden('Only a person who is signed in can do this, not a program with a key.');
  return person;
}
