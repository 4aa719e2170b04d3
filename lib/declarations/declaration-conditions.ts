import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import { isAssigned, isWatched } from '#lib/triage/own-conditions.ts';
import type { DeclarationFilter } from './declaration-query.ts';

/** What a filter asks of `declarations d`. */
export function toDeclarationConditions(
  access: Access,
  filter: DeclarationFilter,
  found: string[] | null = null,
): Prisma.Sql[] {
  const conditions = [Prisma.sql`d.workspace_id = ${access.workspaceId}::uuid`];
  if (filter.group) conditions.push(Prisma.sql`d."group" = ${filter.group}`);
  if (filter.status) {
    conditions.push(Prisma.sql`d.status = ${toCanonicalStatus(filter.status) ?? filter.status}`);
  }
  if (filter.errorPattern) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM declaration_errors e
       WHERE e.workspace_id = d.workspace_id AND e.declaration_id = d.declaration_id
         AND e.error_type = ${filter.errorType ?? ''} AND e.pattern = ${filter.errorPattern})`);
  }
  if (filter.held)
    conditions.push(Prisma.sql`${filter.held === 'true' ? Prisma.sql`d.held` : Prisma.sql`NOT d.held`}`);
  conditions.push(...isAssigned(access, filter, Prisma.sql`d.assignee`));
  conditions.push(...isWatched(access, filter, 'declaration', Prisma.sql`d.declaration_id`));
  if (found) conditions.push(Prisma.sql`d.declaration_id = ANY(${found})`);
  if (filter.q) conditions.push(matchesSearch('d.search', filter.q));
  return conditions;
}
