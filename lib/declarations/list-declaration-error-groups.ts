import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { DeclarationErrorGroup } from '#lib/domain/declarations/declaration.ts';
import { toErrorTitle } from '#lib/domain/declarations/to-error-title.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { mapPage, selectPage } from '#lib/lists/select-page.ts';
import { DECLARATION_ERROR_GROUP_ORDERS, type DeclarationErrorGroupQuery } from './declaration-query.ts';
import { findDeclarations } from './find-declarations.ts';

interface Row {
  /** Empty where the sender named none. */
  error_type: string;
  pattern: string;
  sample: string;
  messages: string[];
  first_message: string;
  last_message: string;
  count: number;
  declarations: number;
  declaration_ids: string[];
  first_at: Date | null;
  last_at: Date | null;
}

/** More different messages of one kind are not compared one by one. */
const MOST_COMPARED = 50;

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
           (array_agg(DISTINCT message))[1:${MOST_COMPARED + 1}] AS messages,
           min(message COLLATE "C") AS first_message, max(message COLLATE "C") AS last_message,
           (array_agg(message ORDER BY at DESC NULLS LAST, message))[1] AS sample
      FROM declaration_errors
     WHERE workspace_id = ${access.workspaceId}::uuid
     GROUP BY error_type, pattern) g`;
  const page = await selectPage<Row, DeclarationErrorGroupQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'declaration-errors',
      columns: Prisma.sql`g.*`,
      from: groups,
      where: [],
      orders: DECLARATION_ERROR_GROUP_ORDERS,
    },
    query,
  );
  const known = await findDeclarations(access, [
    ...new Set(page.items.flatMap(({ declaration_ids }) => declaration_ids)),
  ]);
  return mapPage(page, (row) => ({
    errorType: row.error_type || null,
    pattern: row.pattern,
    sample: row.sample,
    title: toErrorTitle(
      row.messages.length > MOST_COMPARED
        ? { first: row.first_message, last: row.last_message }
        : { all: row.messages },
    ),
    count: row.count,
    declarations: row.declarations,
    declarationIds: row.declaration_ids,
    lrns: Object.fromEntries(
      row.declaration_ids.flatMap((id) => {
        const lrn = known.get(id)?.lrn;
        return lrn ? [[id, lrn]] : [];
      }),
    ),
    firstAt: row.first_at && toInstant(row.first_at),
    lastAt: row.last_at && toInstant(row.last_at),
  }));
}
