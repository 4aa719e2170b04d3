import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import { assessBill, type BillState } from '#lib/domain/customs/assess-bill.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';

/**
 * Folds a bill again from the facts about it and what its containers say, so that every reason can name its facts;
 * `undefined` for a bill no message ever named. `billNumber` is normalised.
 */
export async function loadBillState(workspaceId: string, billNumber: string): Promise<BillState | undefined> {
  const { pool, prisma } = getWorkspaceDatabase(workspaceId);
  const [facts, containers] = await Promise.all([
    loadTradeEvents(pool, workspaceId, 'bill', [billNumber]),
    prisma.$queryRaw<{ on_bill: VoyageOnBill }[]>`
      SELECT summary -> 'onBill' AS on_bill
        FROM containers
       WHERE workspace_id = ${workspaceId}::uuid AND bill_number = ${billNumber}`,
  ]);
  const events = facts.get(billNumber) ?? [];
  if (billNumber === '' || (events.length === 0 && containers.length === 0)) return undefined;
  return assessBill({ billNumber, events, voyages: containers.map((row) => row.on_bill) });
}
