import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { AuditEntry } from '#lib/domain/audit/audit-entry.ts';
import { mapPage, selectPage } from '#lib/lists/select-page.ts';
import { AUDIT_ORDERS, type AuditFilter, type AuditQuery } from './audit-query.ts';
import { AUDIT_COLUMNS, type AuditRow, toAuditEntry } from './audit-row.ts';

/** A page of the audit log. @throws {BadRequest} for a cursor that is none. */
export async function listAuditEntries(access: Access, query: AuditQuery): Promise<Page<AuditEntry>> {
  const page = await selectPage<AuditRow, AuditQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'audit',
      columns: Prisma.raw(AUDIT_COLUMNS),
      from: Prisma.sql`audit_entries a`,
      where: toConditions(access, query),
      orders: AUDIT_ORDERS,
    },
    query,
  );
  return mapPage(page, toAuditEntry);
}

function toConditions({ workspaceId }: Access, filter: AuditFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`a.workspace_id = ${workspaceId}::uuid`];
  if (filter.person) {
    conditions.push(
      Prisma.sql`(a.actor_id = ${filter.person} OR strpos(lower(a.actor_name), lower(${filter.person})) > 0)`,
    );
  }
  if (filter.action) conditions.push(Prisma.sql`starts_with(a.action, ${filter.action})`);
  if (filter.subject) conditions.push(Prisma.sql`a.subject = ${filter.subject}`);
  if (filter.from) conditions.push(Prisma.sql`a.at >= ${filter.from}::timestamptz`);
  if (filter.to) conditions.push(Prisma.sql`a.at < ${filter.to}::timestamptz`);
  return conditions;
}
