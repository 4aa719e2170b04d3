import type { Access, Scope, ScopeView } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { type Limits, withRequestLimits } from '#lib/database/request-limits.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { toBillConditions } from './bill-conditions.ts';
import { toLimitingFilter } from './limiting-filter.ts';

/** Every statement of a request carries the numbers. */
const MOST_BILLS_OF_VIEW = 5_000;

/** What a scope shows as of now. */
export interface FoundLimits extends Limits {
  /** Why its view shows nothing, in words; undefined where it does. */
  trouble: string | undefined;
}

/**
 * What a scope shows as of now: the bills of its view are looked for anew at each request. A view that was deleted, asks for
 * what is no longer offered, or holds too many bills to name shows nothing, and never everything.
 */
export async function findLimits(
  access: Omit<Access, 'scope'>,
  { accounts, bills, view }: Scope,
): Promise<FoundLimits> {
  const named = bills.map(normaliseBillNumber);
  // The view is looked through whole, also on behalf of a request that is limited already.
  const found = view ? await withRequestLimits(() => findBillsOfView({ ...access, scope: null }, view)) : [];
  return typeof found === 'string'
    ? { accounts, bills: named, trouble: found }
    : { accounts, bills: [...named, ...found], trouble: undefined };
}

async function findBillsOfView(access: Access, { id, name, params }: ScopeView): Promise<string[] | string> {
  const { workspaceId } = access;
  const { prisma } = getWorkspaceDatabase(workspaceId);
  const isKept = await prisma.savedView.count({ where: { workspaceId, id } });
  if (isKept === 0) return sentence('limitingView.deleted', { name });
  const filter = toLimitingFilter(params);
  if (typeof filter === 'string') return sentence('limitingView.unfit', { name, unfitView: filter });
  const searched = await findSearched(access, 'bills', filter.q);
  const rows = await prisma.$queryRaw<{ bill_number: string }[]>`
    SELECT b.bill_number FROM bills b WHERE ${Prisma.join(toBillConditions(access, filter, searched), ' AND ')}
     ORDER BY b.bill_number LIMIT ${MOST_BILLS_OF_VIEW + 1}`;
  if (rows.length > MOST_BILLS_OF_VIEW)
    return sentence('limitingView.tooLarge', { name, count: MOST_BILLS_OF_VIEW });
  return rows.map(({ bill_number: number }) => number);
}
