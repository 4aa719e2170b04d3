import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type Access, Role, Scope } from '../access.ts';
import type { Invitation } from './invitation.ts';

/** Who was asked to join and has not yet, the newest first. */
export async function listInvitations({ workspaceId, now }: Access): Promise<Invitation[]> {
  const links = await getWorkspaceDatabase(workspaceId).prisma.oneTimeLink.findMany({
    where: { workspaceId, kind: 'invitation', usedAt: null },
    orderBy: { id: 'desc' },
  });
  return links.map(({ id, email, role, scope, expiresAt }) => ({
    id,
    email: email ?? '',
    role: Role.parse(role),
    scope: Scope.nullable().parse(scope),
    expiresAt: toInstant(expiresAt),
    expired: expiresAt <= new Date(now),
  }));
}
