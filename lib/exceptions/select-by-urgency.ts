import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { encodeCursor, type Page, toPage } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { readPosition, toCursorName } from '#lib/lists/list-query.ts';
import { type ListStatement, selectRows } from '#lib/lists/select-page.ts';
import { IS_PENDING } from './container-exception-conditions.ts';
import { CONTAINER_EXCEPTION_ORDERS, type ContainerExceptionQuery } from './container-exception-query.ts';

type Sort = ContainerExceptionQuery['sort'];

/**
 * A page of container exceptions of all states by urgency. Those that are not resolved are few and are ranked by today;
 * the resolved ones grow for ever, all have one rank, and so stand in the order in which they were last seen, which an
 * index knows. Read as two lists, one after the other.
 */
export async function selectByUrgency(
  { workspaceId }: Pick<Access, 'workspaceId'>,
  statement: ListStatement<Sort>,
  query: ContainerExceptionQuery,
): Promise<Page<{ summary: EpisodeState }>> {
  const order = CONTAINER_EXCEPTION_ORDERS.urgency;
  const position = readPosition(statement.list, order, query);
  const isAmongResolved = position?.[0] === '0';
  const pending = isAmongResolved ? [] : await select([IS_PENDING], query.limit + 1);
  const resolved =
    pending.length > query.limit
      ? []
      : await select([Prisma.sql`e.folded_state = 'resolved'`], query.limit + 1 - pending.length, {
          order: CONTAINER_EXCEPTION_ORDERS['-lastSeenAt'],
          position: isAmongResolved ? position.slice(2) : null,
        });
  return toPage(
    [...pending, ...resolved],
    query.limit,
    (row) => row,
    (last) => encodeCursor(toCursorName(statement.list, query.sort), last.position),
  );

  function select(part: Prisma.Sql[], rows: number, seek?: Parameters<typeof selectRows>[5]) {
    const { prisma } = getWorkspaceDatabase(workspaceId);
    const where = [...statement.where, ...part];
    return selectRows<{ summary: EpisodeState }>(
      prisma,
      { ...statement, where },
      order,
      position,
      rows,
      seek,
    );
  }
}
