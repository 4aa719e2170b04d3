import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { NotFound } from '#lib/errors.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';

/** The id of a declaration that is known, and that this somebody may see. @throws {NotFound} */
export async function requireDeclaration(access: Access, declarationId: string): Promise<string> {
  const where = [...toDeclarationConditions(access, {}), Prisma.sql`d.declaration_id = ${declarationId}`];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM declarations d WHERE ${Prisma.join(where, ' AND ')}`;
  if (rows.length === 0) throw new NotFound(`No declaration ${declarationId} is known.`);
  return declarationId;
}
