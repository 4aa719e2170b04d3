import type { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import {
  actOnSubjects,
  type BulkSubjectOutcome,
  MOST_MATCHES,
  requireFewMatches,
  toBulkSubjectAct,
} from '#lib/triage/act-on-subjects.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import { DeclarationFilter } from './declaration-query.ts';

export const BulkDeclarationAct = toBulkSubjectAct(DeclarationFilter);
export type BulkDeclarationAct = z.output<typeof BulkDeclarationAct>;

/** Does one thing, with one note, to declarations by id or to all that match a filter of their list. @throws {Invalid} for too many. */
export async function actOnDeclarations(
  access: Access,
  body: BulkDeclarationAct,
): Promise<BulkSubjectOutcome> {
  const isByFilter = body.all === true || body.ids === undefined;
  if (isByFilter) {
    const filter = body.filter ?? {};
    const found = await findSearched(access, 'declarations', filter.q);
    const known = await selectIds(access, toDeclarationConditions(access, filter, found));
    requireFewMatches(known);
    return actOnSubjects(access, 'declaration', { asked: known, known }, body);
  }
  const asked = [...new Set(body.ids)];
  const known = await selectIds(access, toDeclarationConditions(access, {}, asked));
  return actOnSubjects(access, 'declaration', { asked, known }, body);
}

async function selectIds({ workspaceId }: Access, where: Prisma.Sql[]): Promise<string[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ key: string }[]>`
    SELECT d.declaration_id AS key FROM declarations d
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY d.declaration_id LIMIT ${MOST_MATCHES + 1}`;
  return rows.map(({ key }) => key);
}
