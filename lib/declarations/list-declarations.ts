import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import {
  DeclarationGroup,
  type DeclarationListItem,
  type DeclarationSummary,
} from '#lib/domain/declarations/declaration.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import { mapPage, type Parts, selectPage } from '#lib/lists/select-page.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import { DECLARATION_ORDERS, type DeclarationQuery } from './declaration-query.ts';

interface Row {
  summary: DeclarationSummary;
  assignee: string | null;
  last_note: DeclarationListItem['lastNote'];
}

/** A page of declarations. @throws {BadRequest} for a cursor that is none. */
export async function listDeclarations(
  access: Access,
  query: DeclarationQuery,
): Promise<Page<DeclarationListItem>> {
  const page = await selectPage<Row, DeclarationQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'declarations',
      columns: Prisma.sql`d.summary, d.assignee, d.last_note`,
      from: Prisma.sql`declarations d`,
      parts: toParts(query),
      where: toDeclarationConditions(access, { ...query, q: undefined }),
      rare: {
        alias: 'd',
        conditions: query.q ? [matchesSearch('d.search', query.q)] : [],
        find: async () => {
          const found = await findSearched(access, 'declarations', query.q);
          return found && [Prisma.sql`d.declaration_id = ANY(${found})`];
        },
      },
      orders: DECLARATION_ORDERS,
    },
    query,
  );
  return mapPage(page, (row) => ({ ...row.summary, assignee: row.assignee, lastNote: row.last_note }));
}

/** Within a group an index knows each order; that of ids is known for all of them, and some filters have their own. */
function toParts({ group, status, held, errorPattern, sort }: DeclarationQuery): Parts | undefined {
  const isFew = [group, status, errorPattern].some((filter) => filter !== undefined) || held === 'true';
  if (isFew || sort === 'declarationId') return undefined;
  return { alias: 'd', conditions: DeclarationGroup.options.map((each) => Prisma.sql`d."group" = ${each}`) };
}
