import type pg from 'pg';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';

/**
 * What the voyages under some bills say to them: as stored, or as just folded where the caller has a container in hand.
 */
export async function findVoyagesOnBills(
  client: pg.ClientBase,
  workspaceId: string,
  billNumbers: string[],
  folded: VoyageState[],
): Promise<Map<string, VoyageOnBill[]>> {
  const byBill = new Map<string, VoyageOnBill[]>(billNumbers.map((billNumber) => [billNumber, []]));
  const inHand = new Set(folded.map((voyage) => voyage.containerNumber));
  if (billNumbers.length === 0) return byBill;
  const { rows } = await client.query<{ bill_number: string; on_bill: VoyageOnBill }>({
    name: 'find voyages on bills',
    text: `SELECT bill_number, summary -> 'onBill' AS on_bill
             FROM unnest($2::text[]) AS bills(bill_number) JOIN containers USING (bill_number)
            WHERE workspace_id = $1`,
    values: [workspaceId, billNumbers],
  });
  for (const row of rows) {
    if (!inHand.has(row.on_bill.containerNumber)) byBill.get(row.bill_number)?.push(row.on_bill);
  }
  for (const voyage of folded) {
    if (voyage.billNumber !== null) byBill.get(voyage.billNumber)?.push(voyage.onBill);
  }
  return byBill;
}
