import type { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import {
  actOnSubjects,
  type BulkSubjectOutcome,
  MOST_MATCHES,
  requireFewMatches,
  toBulkSubjectAct,
} from '#lib/triage/act-on-subjects.ts';
import { isFoundBill, toBillConditions } from './bill-conditions.ts';
import { BillFilter } from './bill-query.ts';

export const BulkBillAct = toBulkSubjectAct(BillFilter);
export type BulkBillAct = z.output<typeof BulkBillAct>;

/** Does one thing, with one note, to bills by number or to all that match a filter of their list. @throws {Invalid} for too many. */
export async function actOnBills(access: Access, body: BulkBillAct): Promise<BulkSubjectOutcome> {
  const isByFilter = body.all === true || body.ids === undefined;
  if (isByFilter) {
    const filter = body.filter ?? {};
    const known = await selectNumbers(
      access,
      toBillConditions(access, filter, await findSearched(access, 'bills', filter.q)),
    );
    requireFewMatches(known);
    return actOnSubjects(access, 'bill', { asked: known, known }, body);
  }
  const asked = [...new Set((body.ids ?? []).map(normaliseBillNumber))];
  const known = await selectNumbers(access, [...toBillConditions(access, {}), isFoundBill(asked)]);
  return actOnSubjects(access, 'bill', { asked, known }, body);
}

async function selectNumbers({ workspaceId }: Access, where: Prisma.Sql[]): Promise<string[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ key: string }[]>`
    SELECT b.bill_number AS key FROM bills b
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY b.bill_number LIMIT ${MOST_MATCHES + 1}`;
  return rows.map(({ key }) => key);
}
