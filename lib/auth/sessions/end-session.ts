import { validate } from 'uuid';
import { getDatabase } from '#lib/database/database.ts';
import { NotFound } from '#lib/errors.ts';
import type { Access } from '../access.ts';
import { tellLostAccess } from '../lost-access.ts';
import { requirePerson } from '../require-person.ts';

/** Ends one of the person's own sessions, at once. @throws {NotFound} for any other. */
export async function endSession(access: Access, id: string): Promise<void> {
  const { id: personId } = requirePerson(access);
  const { count } = validate(id)
    ? await getDatabase().prisma.session.deleteMany({ where: { id, personId } })
    : { count: 0 };
  tellLostAccess();
  if (count === 0) throw new NotFound('There is no such session of yours.');
}
