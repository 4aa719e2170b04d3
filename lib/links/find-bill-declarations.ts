import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillDeclaration, BillSummary } from '#lib/domain/customs/bill.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import { explainBillLink } from '#lib/domain/links/suggest-links.ts';
import { toLinkKeys } from '#lib/domain/links/to-link-keys.ts';

const MOST_DECLARATIONS = 100;

interface Row {
  summary: DeclarationSummary;
  confirmed: boolean;
  /** Numbers of the shipments a person linked the declaration to. */
  shipment_numbers: string[];
}

/**
 * The declarations of a bill, from the other side of the same links: those a person confirmed, and those an equal
 * reference suggests. What a person rejected does not come back.
 */
export async function findBillDeclarations(
  workspaceId: string,
  bill: Pick<BillSummary, 'billNumber' | 'bookingNumber' | 'referenceNumbers'>,
): Promise<BillDeclaration[]> {
  const link = `bill:${bill.billNumber}`;
  const linkKeys = toLinkKeys([bill.billNumber, bill.bookingNumber, ...bill.referenceNumbers]);
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<Row[]>`
    WITH shipment AS (
      SELECT 'shipment:' || shipment_id AS link, summary ->> 'shipmentNo' AS number
        FROM shipments
       WHERE workspace_id = ${workspaceId}::uuid AND link_keys && ${linkKeys})
    SELECT d.summary,
           d.confirmed_links @> ARRAY[${link}] AS confirmed,
           ARRAY(SELECT number FROM shipment WHERE link = ANY(d.confirmed_links)) AS shipment_numbers
      FROM declarations d
     WHERE d.workspace_id = ${workspaceId}::uuid
       AND NOT d.rejected_links @> ARRAY[${link}]
       AND (d.confirmed_links @> ARRAY[${link}]
            OR d.link_keys && ${linkKeys}
            OR d.confirmed_links && ARRAY(SELECT link FROM shipment))
     ORDER BY confirmed DESC, d.last_event_at DESC, d.declaration_id
     LIMIT ${MOST_DECLARATIONS}`;
  return rows.flatMap(({ summary, confirmed, shipment_numbers }) => {
    const equal = explainBillLink({ ...summary, shipmentNumbers: shipment_numbers }, bill);
    if (!confirmed && equal === null) return [];
    const reason = [confirmed ? 'confirmed by a person' : null, equal].filter(Boolean).join('; ');
    return [{ declarationId: summary.declarationId, state: confirmed ? 'confirmed' : 'suggested', reason }];
  });
}
