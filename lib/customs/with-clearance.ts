import type { Access } from '#lib/auth/access.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessClearance, type Clearance } from '#lib/domain/customs/assess-clearance.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';

/** A bill of a list with how it was cleared; null for one that is not. */
export type ClearedBill = BillListItem & { clearance: Clearance | null };

/** A page of bills, the cleared ones folded again from their facts: no row keeps what only their list asks for. */
export async function withClearance(access: Access, page: Page<BillListItem>): Promise<Page<ClearedBill>> {
  const { workspaceId } = access;
  const cleared = page.items.flatMap(({ bucket, billNumber }) => (bucket === 'cleared' ? billNumber : []));
  const facts = await loadTradeEvents(getWorkspaceDatabase(workspaceId).pool, workspaceId, 'bill', cleared);
  return {
    ...page,
    items: page.items.map((bill) => ({
      ...bill,
      clearance: bill.bucket === 'cleared' ? assessClearance(facts.get(bill.billNumber) ?? []) : null,
    })),
  };
}
