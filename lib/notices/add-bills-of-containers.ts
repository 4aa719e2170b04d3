import type pg from 'pg';
import type { TouchedCargo } from './find-touched-cargo.ts';

/** The bills of touched containers: what is heard of a box may move its bill into conflict, or out of it. */
export async function addBillsOfContainers(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  { bill, container }: Pick<TouchedCargo, 'bill' | 'container'>,
): Promise<void> {
  if (container.size === 0) return;
  const { rows } = await client.query<{ bill_number: string; container_number: string }>(
    `SELECT bill_number, container_number FROM containers
      WHERE workspace_id = $1 AND container_number = ANY($2) AND bill_number <> ''`,
    [workspaceId, [...container.keys()]],
  );
  for (const { bill_number: number, container_number } of rows) {
    const at = container.get(container_number);
    const known = bill.get(number);
    if (at && (known === undefined || known < at)) bill.set(number, at);
  }
}
