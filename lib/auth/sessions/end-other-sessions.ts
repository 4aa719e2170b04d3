import { getDatabase } from '#lib/database/database.ts';
import type { Access } from '../access.ts';
import { tellLostAccess } from '../lost-access.ts';
import { requirePerson } from '../require-person.ts';
import type { EndedSessions } from './own-session.ts';

/** Signs the person out everywhere but here. */
export async function endOtherSessions(access: Access): Promise<EndedSessions> {
  const { id: personId, sessionId } = requirePerson(access);
  const { count } = await getDatabase().prisma.session.deleteMany({
    where: { personId, id: { not: sessionId } },
  });
  tellLostAccess();
  return { ended: count };
}
