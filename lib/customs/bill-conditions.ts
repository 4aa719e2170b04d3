import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import { listDispositionCodes, normaliseDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import { BUCKET_OF } from '#lib/domain/customs/status.ts';
import { type ActingParty, whoActsOnCode } from '#lib/domain/customs/who-acts.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import { isAssigned, isWatched } from '#lib/triage/own-conditions.ts';
import { type BillFilter, heldSince, releasedOn } from './bill-query.ts';

/** What a filter asks of `bills b`; of those `found` where its search named them. */
export function toBillConditions(
  access: Access,
  filter: BillFilter,
  found: string[] | null = null,
): Prisma.Sql[] {
  const conditions = [...toOrderedConditions(access, filter), ...toRareConditions(access, filter)];
  return found ? [...conditions, isFoundBill(found)] : conditions;
}

/** The bill is among those that a search named. */
export function isFoundBill(billNumbers: string[]): Prisma.Sql {
  return Prisma.sql`b.bill_number = ANY(${billNumbers})`;
}

/** Conditions within which indexes know the orders of the list. */
export function toOrderedConditions(access: Access, filter: BillFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`b.workspace_id = ${access.workspaceId}::uuid`];
  if (filter.bucket) conditions.push(Prisma.sql`b.bucket = ${filter.bucket}`);
  if (isAboutHeld(filter)) conditions.push(Prisma.sql`b.bucket = ${BUCKET_OF.held}`);
  if (filter.bills) conditions.push(Prisma.sql`b.bill_number = ANY(${filter.bills})`);
  if (filter.status) {
    conditions.push(Prisma.sql`b.status = ${filter.status} AND b.bucket = ${BUCKET_OF[filter.status]}`);
  }
  if (filter.account) conditions.push(Prisma.sql`b.account = ${filter.account}`);
  return conditions;
}

/** The others. */
export function toRareConditions(access: Access, filter: BillFilter): Prisma.Sql[] {
  const conditions = [
    ...isAssigned(access, filter, Prisma.sql`b.assignee`),
    ...isWatched(access, filter, 'bill', Prisma.sql`b.bill_number`),
  ];
  if (filter.hasNote) conditions.push(Prisma.sql`(b.last_note IS NOT NULL) = ${filter.hasNote === 'true'}`);
  if (filter.q) conditions.push(matchesSearch('b.search', filter.q));
  if (filter.code) {
    conditions.push(Prisma.sql`b.open_hold_codes @> ARRAY[${normaliseDispositionCode(filter.code) ?? ''}]`);
  }
  if (filter.agency) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM holds h
       WHERE h.workspace_id = b.workspace_id AND h.bill_number = b.bill_number AND h.open AND h.agency = ${filter.agency})`);
  }
  if (filter.actor) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM holds h
       WHERE h.workspace_id = b.workspace_id AND h.bill_number = b.bill_number AND h.open AND ${isActedOnBy(filter.actor)})`);
  }
  if (filter.heldForDays !== undefined) {
    conditions.push(
      Prisma.sql`${Prisma.raw(heldSince.sql)} <= ${addDays(access.today, -filter.heldForDays)}::date`,
    );
  }
  if (filter.lastFreeDayWithin !== undefined) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM containers c
       WHERE c.workspace_id = b.workspace_id AND c.bill_number = b.bill_number AND NOT c.out
         AND c.last_free_day <= ${addDays(access.today, filter.lastFreeDayWithin)}::date)`);
  }
  if (filter.releasedFrom) {
    conditions.push(Prisma.sql`${Prisma.raw(releasedOn.sql)} >= ${filter.releasedFrom}::date`);
  }
  return conditions;
}

/** A bill with an open hold is held, whatever else it is, and no other one is held since a day: `assessStatus`. */
export function isAboutHeld({ code, agency, actor, heldForDays }: BillFilter): boolean {
  return [code, agency, actor].some(Boolean) || heldForDays !== undefined;
}

/** A code that is in no table, or none at all, is CBP's to act on, as `whoActsOnCode` has it. */
function isActedOnBy(actor: ActingParty): Prisma.Sql {
  const codes = (wanted: boolean) =>
    listDispositionCodes().flatMap(({ code }) => ((whoActsOnCode(code) === actor) === wanted ? [code] : []));
  return actor === whoActsOnCode(null)
    ? Prisma.sql`(h.code IS NULL OR h.code <> ALL(${codes(false)}))`
    : Prisma.sql`h.code = ANY(${codes(true)})`;
}
