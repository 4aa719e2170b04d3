import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import type { ListNews } from '#lib/lists/list-news.ts';
import { findActedOnSubjects, findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { exceptionsOfToday, toContainerExceptionConditions } from './container-exception-conditions.ts';
import type { ContainerExceptionNewsQuery } from './container-exception-query.ts';

/**
 * Of how many containers of an open board or table something was heard since it was drawn, of their bills too, or a snooze
 * has ended by the clock; and to how many people did something.
 */
export async function countContainerExceptionNews(
  access: Access,
  { since, shown = [], ...filter }: ContainerExceptionNewsQuery,
): Promise<ListNews> {
  const { workspaceId } = access;
  const from = since ?? access.now;
  const [boxes, ofBills, woken, actedOn, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'container', from),
    findBoxesOfTouchedBills(access, from),
    findWoken(access, from),
    findActedOnSubjects(workspaceId, 'container', from),
    findSearched(access, 'container_exceptions', filter.q),
  ]);
  const touched = [...boxes, ...ofBills, ...woken];
  const conditions = toContainerExceptionConditions(access, filter, found);
  const isListed = conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<ListNews[]>`
    SELECT count(DISTINCT e.container_number) FILTER (WHERE e.container_number = ANY(${touched}))::int AS count,
           count(DISTINCT e.container_number) FILTER (WHERE e.container_number = ANY(${actedOn}))::int AS "actedOn"
      FROM ${exceptionsOfToday(access)}
     WHERE e.container_number = ANY(${[...touched, ...actedOn]})
       AND ((${isListed}) OR e.container_number = ANY(${shown}))`;
  return row ?? { count: 0, actedOn: 0 };
}

async function findBoxesOfTouchedBills({ workspaceId }: Access, since: Instant): Promise<string[]> {
  const bills = await findTouchedSubjects(workspaceId, 'bill', since);
  if (bills.length === 0) return [];
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ number: string }[]>`
    SELECT container_number AS number FROM containers
     WHERE workspace_id = ${workspaceId}::uuid AND bill_number = ANY(${bills})`;
  return rows.map(({ number }) => number);
}

/** Snoozes that ended by the clock: nothing was written for them. */
async function findWoken({ workspaceId, now }: Access, since: Instant): Promise<string[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ number: string }[]>`
    SELECT container_number AS number FROM container_exceptions
     WHERE workspace_id = ${workspaceId}::uuid AND state = 'snoozed'
       AND (summary ->> 'snoozedUntil')::timestamptz > ${since}::timestamptz
       AND (summary ->> 'snoozedUntil')::timestamptz <= ${now}::timestamptz`;
  return rows.map(({ number }) => number);
}
