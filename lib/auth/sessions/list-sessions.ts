import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { Access } from '../access.ts';
import type { OwnSession } from './own-session.ts';

/** The person's own sessions, the one seen last first; a program has none. */
export async function listSessions({ person, now }: Access): Promise<OwnSession[]> {
  if (!person) return [];
  const sessions = await getDatabase().prisma.session.findMany({
    where: { personId: person.id, expiresAt: { gt: new Date(now) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  });
  return sessions.map(({ id, createdAt, lastSeenAt, ipAddress, userAgent }) => ({
    id,
    current: id === person.sessionId,
    createdAt: toInstant(createdAt),
    lastSeenAt: toInstant(lastSeenAt),
    address: ipAddress || null,
    userAgent: userAgent || null,
  }));
}
