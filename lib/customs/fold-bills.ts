import type pg from 'pg';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import { assessBill, type BillState } from '#lib/domain/customs/assess-bill.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';

/**
 * Locks bills until the transaction ends and folds each from all facts about it and the voyages that sail under it.
 * `findVoyages` is called once the bills are locked: from then on nobody else can change what it finds without folding
 * these bills again.
 */
export async function foldBills(
  client: pg.ClientBase,
  workspaceId: string,
  billNumbers: string[],
  findVoyages: (billNumbers: string[]) => Promise<Map<string, VoyageOnBill[]>>,
): Promise<BillState[]> {
  // Sent in this order and answered in this order, without waiting in between.
  const [, events, voyages] = await Promise.all([
    lockSubjects(client, workspaceId, 'bill', billNumbers),
    loadTradeEvents(client, workspaceId, 'bill', billNumbers),
    findVoyages(billNumbers),
  ]);
  return billNumbers.map((billNumber) =>
    assessBill({ billNumber, events: events.get(billNumber) ?? [], voyages: voyages.get(billNumber) ?? [] }),
  );
}
