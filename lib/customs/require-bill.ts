import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { NotFound } from '#lib/errors.ts';
import { toBillConditions } from './bill-conditions.ts';

/** The normalised number of a bill that is known, and that this somebody may see. @throws {NotFound} */
export async function requireBill(access: Access, number: string): Promise<string> {
  const billNumber = normaliseBillNumber(number);
  const where = [...toBillConditions(access, {}), Prisma.sql`b.bill_number = ${billNumber}`];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM bills b WHERE ${Prisma.join(where, ' AND ')}`;
  if (rows.length === 0) throw new NotFound(`No bill ${billNumber} is known.`);
  return billNumber;
}
