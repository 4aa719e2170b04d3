import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import type { Parts } from '#lib/lists/select-page.ts';
import { isAssigned, isWatched } from '#lib/triage/own-conditions.ts';
import type { ContainerExceptionFilter } from './container-exception-query.ts';
import { isPressing } from './pressing.ts';

/**
 * The workspace's container exceptions as they stand today, as `e`: with the rank that `assessUrgency` gives them and the
 * state that `toStateAt` tells, in which a snooze whose time has come is over.
 */
export function exceptionsOfToday({ workspaceId, today, now }: Access): Prisma.Sql {
  return Prisma.sql`(
    SELECT id, container_number, bill_number, name, episode, assignee, opened_at, last_seen_at, closed_at, search, summary,
           base_rank, pressed_from, past_from, state AS folded_state,
           CASE WHEN past_from <= ${today}::date THEN 1
                WHEN pressed_from <= ${today}::date THEN pressed_rank
                ELSE base_rank END AS rank,
           CASE WHEN state = 'snoozed' AND (summary ->> 'snoozedUntil')::timestamptz <= ${now}::timestamptz THEN 'open'
                ELSE state END AS state
      FROM container_exceptions
     WHERE workspace_id = ${workspaceId}::uuid) e`;
}

/** Folded states in which an exception may be that is in a state today. */
export const FOLDED_STATES: Readonly<Record<ContainerExceptionState, ContainerExceptionState[]>> = {
  open: ['open', 'snoozed'],
  acknowledged: ['acknowledged'],
  snoozed: ['snoozed'],
  resolved: ['resolved'],
};

/** Everything that is not resolved. */
export const IS_PENDING = Prisma.sql`e.folded_state <> 'resolved'`;

/** What a filter asks of `exceptionsOfToday`. */
export function toContainerExceptionConditions(
  access: Pick<Access, 'workspaceId' | 'actor' | 'today' | 'now' | 'timeZone'>,
  filter: ContainerExceptionFilter,
  found: string[] | null = null,
): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const { workspaceId } = access;
  if (filter.state) {
    // The folded state is what the index knows; only a snooze can be over by the clock.
    const isByClock = FOLDED_STATES[filter.state].includes('snoozed');
    conditions.push(
      isByClock ? Prisma.sql`e.state = ${filter.state}` : Prisma.sql`e.folded_state = ${filter.state}`,
    );
    if (isAboutFew(filter)) conditions.push(Prisma.sql`e.folded_state = ANY(${FOLDED_STATES[filter.state]})`);
  }
  if (filter.pressing) conditions.push(IS_PENDING, isPressing(access, filter.pressing));
  if (filter.name) conditions.push(Prisma.sql`e.name = ${filter.name}`);
  if (filter.container) {
    conditions.push(Prisma.sql`e.container_number = ${normaliseContainerNumber(filter.container)}`);
  }
  if (filter.bill) {
    const billNumber = normaliseBillNumber(filter.bill);
    // Found by the bill's containers: there is an index for those.
    conditions.push(Prisma.sql`e.bill_number = ${billNumber} AND e.container_number IN (
      SELECT container_number FROM containers WHERE workspace_id = ${workspaceId}::uuid AND bill_number = ${billNumber})`);
  }
  conditions.push(...isAssigned(access, filter, Prisma.sql`e.assignee`));
  conditions.push(...isCargoWatched(access, filter));
  if (found) conditions.push(Prisma.sql`e.id = ANY(${found}::uuid[])`);
  if (filter.q) conditions.push(matchesSearch('e.search', filter.q));
  return conditions;
}

/** Its container is watched, or its bill; not watched are those of which neither is. */
function isCargoWatched(
  access: Pick<Access, 'workspaceId' | 'actor'>,
  filter: ContainerExceptionFilter,
): Prisma.Sql[] {
  if (!filter.watched) return [];
  const ofBill = (column: Prisma.Sql) => Prisma.join(isWatched(access, filter, 'bill', column));
  const ofBox = (column: Prisma.Sql) => Prisma.join(isWatched(access, filter, 'container', column));
  const bill = ofBill(Prisma.sql`e.bill_number`);
  const box = ofBox(Prisma.sql`e.container_number`);
  if (filter.watched === 'false') return [box, bill];
  // Found by the containers: there are indexes for those.
  const { workspaceId } = access;
  return [
    Prisma.sql`(${box} OR ${bill})`,
    Prisma.sql`e.container_number IN (
      SELECT c.container_number FROM containers c
       WHERE c.workspace_id = ${workspaceId}::uuid AND ${ofBill(Prisma.sql`c.bill_number`)}
      UNION ALL
      SELECT c.container_number FROM containers c
       WHERE c.workspace_id = ${workspaceId}::uuid AND ${ofBox(Prisma.sql`c.container_number`)})`,
  ];
}

/** Found by an index of its own, whatever the state. */
function isAboutFew({ container, bill, assignee, watched, name, q }: ContainerExceptionFilter): boolean {
  return (
    [container, bill, name, q, watched === 'true'].some(Boolean) ||
    (assignee !== undefined && assignee !== 'none')
  );
}

/** Folded states in each of which an index knows the order of a list; not asked where a filter has its own index. */
export function toParts(
  filter: ContainerExceptionFilter,
  states: readonly ContainerExceptionState[],
): Parts | undefined {
  return isAboutFew(filter)
    ? undefined
    : { alias: 'e', conditions: states.map((state) => Prisma.sql`e.folded_state = ${state}`) };
}
