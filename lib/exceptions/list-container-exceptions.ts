import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import {
  type ContainerException,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { type ListStatement, selectPage } from '#lib/lists/select-page.ts';
import {
  exceptionsOfToday,
  FOLDED_STATES,
  toContainerExceptionConditions,
  toParts,
} from './container-exception-conditions.ts';
import { CONTAINER_EXCEPTION_ORDERS, type ContainerExceptionQuery } from './container-exception-query.ts';
import { selectByUrgency } from './select-by-urgency.ts';
import { toContainerExceptions } from './to-container-exceptions.ts';

/** A page of container exceptions, an episode an item. @throws {BadRequest} for a cursor that is none. */
export async function listContainerExceptions(
  access: Access,
  query: ContainerExceptionQuery,
): Promise<Page<ContainerException>> {
  const found = await findSearched(access, 'container_exceptions', query.q);
  const statement: ListStatement<ContainerExceptionQuery['sort']> = {
    list: 'exceptions',
    columns: Prisma.sql`e.summary`,
    from: exceptionsOfToday(access),
    // By urgency an index knows the order within a name; else it is met in the order of the states.
    parts: toParts(
      { ...query, name: undefined },
      query.state ? FOLDED_STATES[query.state] : ContainerExceptionState.options,
    ),
    where: toContainerExceptionConditions(access, query, found),
    orders: CONTAINER_EXCEPTION_ORDERS,
  };
  const { items, nextCursor } =
    query.sort === 'urgency'
      ? await selectByUrgency<{ summary: EpisodeState }>(access, statement, query)
      : await selectPage<{ summary: EpisodeState }, ContainerExceptionQuery['sort']>(
          getWorkspaceDatabase(access.workspaceId).prisma,
          statement,
          query,
        );
  return {
    items: await toContainerExceptions(
      access,
      items.map((row) => row.summary),
    ),
    nextCursor,
  };
}
