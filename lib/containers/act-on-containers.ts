import type { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import {
  actOnSubjects,
  type BulkSubjectOutcome,
  MOST_MATCHES,
  requireFewMatches,
  toBulkSubjectAct,
} from '#lib/triage/act-on-subjects.ts';
import { isFoundContainer, toContainerConditions } from './container-conditions.ts';
import { ContainerFilter } from './container-query.ts';

export const BulkContainerAct = toBulkSubjectAct(ContainerFilter);
export type BulkContainerAct = z.output<typeof BulkContainerAct>;

/**
 * Does one thing, with one note, to containers by number or to all that match a filter of their list: each on the voyage
 * that the list shows. @throws {Invalid} for too many.
 */
export async function actOnContainers(access: Access, body: BulkContainerAct): Promise<BulkSubjectOutcome> {
  const isByFilter = body.all === true || body.ids === undefined;
  const asked = [...new Set((body.ids ?? []).map(normaliseContainerNumber))];
  const billOf = await selectVoyages(
    access,
    isByFilter
      ? await toMatching(access, body.filter ?? {})
      : [...toContainerConditions(access, {}), isFoundContainer(asked)],
  );
  const known = [...billOf.keys()];
  if (isByFilter) requireFewMatches(known);
  return actOnSubjects(access, 'container', { asked: isByFilter ? known : asked, known, billOf }, body);
}

async function toMatching(access: Access, filter: ContainerFilter): Promise<Prisma.Sql[]> {
  const found = await findSearched(access, 'containers', filter.q);
  return [
    ...toContainerConditions(access, filter),
    ...(filter.q ? [matchesSearch('c.search', filter.q)] : []),
    ...(found ? [isFoundContainer(found)] : []),
  ];
}

async function selectVoyages(
  { workspaceId }: Access,
  where: Prisma.Sql[],
): Promise<Map<string, string | null>> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { key: string; bill_number: string }[]
  >`
    SELECT c.container_number AS key, c.bill_number FROM containers c
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY c.container_number LIMIT ${MOST_MATCHES + 1}`;
  return new Map(rows.map(({ key, bill_number }) => [key, bill_number || null]));
}
