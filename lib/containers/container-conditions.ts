import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { END_OF_DAYS } from '#lib/database/sort-keys.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { isAssigned, isWatched } from '#lib/triage/own-conditions.ts';
import type { ContainerFilter } from './container-query.ts';
import { isHeldBy } from './is-held-by.ts';

/** What a filter asks of `containers c`, but for its search. Without a bill only the newest voyage of each container is listed. */
export function toContainerConditions(access: Access, filter: ContainerFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`c.workspace_id = ${access.workspaceId}::uuid`];
  conditions.push(
    filter.bill ? Prisma.sql`c.bill_number = ${normaliseBillNumber(filter.bill)}` : Prisma.sql`c.newest`,
  );
  if (filter.bucket) conditions.push(Prisma.sql`c.bucket = ${filter.bucket}`);
  if (filter.status) conditions.push(Prisma.sql`c.status = ${filter.status.toUpperCase()}`);
  if (filter.heldBy) conditions.push(isHeldBy(filter.heldBy));
  if (filter.ready) conditions.push(isReady(access, filter.ready === 'true'));
  if (filter.pastLastFreeDay) {
    const past = Prisma.sql`(NOT c.out AND c.last_free_day < ${access.today}::date)`;
    conditions.push(filter.pastLastFreeDay === 'true' ? past : Prisma.sql`NOT ${past}`);
  }
  conditions.push(
    ...isAssigned(access, filter, Prisma.sql`c.assignee`),
    ...isWatched(access, filter, 'container', Prisma.sql`c.container_number`),
  );
  return conditions;
}

/** The container is among those that a search named. */
export function isFoundContainer(containerNumbers: string[]): Prisma.Sql {
  return Prisma.sql`c.container_number = ANY(${containerNumbers})`;
}

/** The rule of `assessReady`: customs has cleared, the box's own gates are open, and free time is known and not past. */
function isReady(access: Access, wanted: boolean): Prisma.Sql {
  const ready = Prisma.sql`(c.own_gates_open AND c.bucket = 'cleared'
    AND c.last_free_day >= ${access.today}::date AND c.last_free_day < ${END_OF_DAYS}::date)`;
  return wanted ? ready : Prisma.sql`${ready} IS NOT TRUE`;
}
