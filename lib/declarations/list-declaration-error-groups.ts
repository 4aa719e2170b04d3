import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import type { DeclarationErrorGroup } from '#lib/domain/declarations/declaration.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { mapPage, selectPage } from '#lib/lists/select-page.ts';
import { DECLARATION_ERROR_GROUP_ORDERS, type DeclarationErrorGroupQuery } from './declaration-query.ts';

interface Row {
  /** Empty where the sender named none. */
  error_type: string;
  pattern: string;
  sample: string;
  count: number;
  declarations: number;
  declaration_ids: string[];
  first_at: Date | null;
  last_at: Date | null;
}

/** The errors of all declarations, those that differ only in numbers and quoted values as one group. */
export async function listDeclarationErrorGroups(
  access: Access,
  query: DeclarationErrorGroupQuery,
): Promise<Page<DeclarationErrorGroup>> {
  const groups = Prisma.sql`(
    SELECT error_type, pattern, count(*)::int AS count,
           count(DISTINCT declaration_id)::int AS declarations,
           (array_agg(DISTINCT declaration_id))[1:20] AS declaration_ids,
           min(at) AS first_at, max(at) AS last_at,
           (array_agg(message ORDER BY at DESC NULLS LAST, message))[1] AS sample
      FROM declaration_errors
     WHERE workspace_id = ${access.workspaceId}::uuid
     GROUP BY error_type, pattern) g`;
  const page = await selectPage<Row, DeclarationErrorGroupQuery['sort']>(
    getDatabase().prisma,
    {
      list: 'declaration-errors',
      columns: Prisma.sql`g.*`,
      from: groups,
      where: [],
      orders: DECLARATION_ERROR_GROUP_ORDERS,
    },
    query,
  );
  return mapPage(page, (row) => ({
    errorType: row.error_type || null,
    pattern: row.pattern,
    sample: row.sample,
    count: row.count,
    declarations: row.declarations,
    declarationIds: row.declaration_ids,
    firstAt: row.first_at && toInstant(row.first_at),
    lastAt: row.last_at && toInstant(row.last_at),
  }));
}
