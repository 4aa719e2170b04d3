import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillSummary } from '#lib/domain/customs/bill.ts';
import type { DeclarationState } from '#lib/domain/declarations/assess-declaration.ts';
import type { DeclarationLink } from '#lib/domain/declarations/declaration.ts';
import { suggestLinks } from '#lib/domain/links/suggest-links.ts';
import { toDeclarationLinks } from '#lib/domain/links/to-declaration-links.ts';
import { toLinkKeys } from '#lib/domain/links/to-link-keys.ts';
import type { ShipmentSummary } from '#lib/domain/shipments/shipment.ts';

/** One reference may be on very many bills; more suggestions than these help nobody. */
const MOST_SUGGESTIONS = 50;

export interface LinksOfDeclaration {
  links: DeclarationLink[];
  /** Of the shipment a person linked it to; of several, the first. */
  shipment: ShipmentSummary | null;
}

/** What people decided about a declaration's links, and what equal references suggest. */
export async function findDeclarationLinks(
  workspaceId: string,
  { summary, decidedLinks, linkKeys }: DeclarationState,
): Promise<LinksOfDeclaration> {
  const confirmedIds = decidedLinks.flatMap(({ kind, id, state }) =>
    kind === 'shipment' && state === 'confirmed' ? [id] : [],
  );
  const shipments = await findShipments(workspaceId, linkKeys, confirmedIds);
  const confirmed = shipments.filter(({ shipmentId }) => confirmedIds.includes(shipmentId));
  const shipmentNumbers = confirmed.flatMap(({ shipmentNo }) => shipmentNo ?? []);
  const bills = await findBills(workspaceId, [...linkKeys, ...toLinkKeys(shipmentNumbers)]);
  const suggested = suggestLinks({ ...summary, shipmentNumbers }, { bills, shipments });
  return { links: toDeclarationLinks(decidedLinks, suggested), shipment: confirmed[0] ?? null };
}

async function findShipments(
  workspaceId: string,
  linkKeys: string[],
  ids: string[],
): Promise<ShipmentSummary[]> {
  if (linkKeys.length === 0 && ids.length === 0) return [];
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ summary: ShipmentSummary }[]>`
    SELECT summary FROM shipments
     WHERE workspace_id = ${workspaceId}::uuid AND (link_keys && ${linkKeys} OR shipment_id = ANY(${ids}))
     ORDER BY (shipment_id = ANY(${ids})) DESC, shipment_id
     LIMIT ${MOST_SUGGESTIONS}`;
  return rows.map((row) => row.summary);
}

async function findBills(workspaceId: string, linkKeys: string[]): Promise<BillSummary[]> {
  if (linkKeys.length === 0) return [];
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ summary: BillSummary }[]>`
    SELECT summary FROM bills
     WHERE workspace_id = ${workspaceId}::uuid AND link_keys && ${linkKeys}
     ORDER BY last_event_at DESC, bill_number
     LIMIT ${MOST_SUGGESTIONS}`;
  return rows.map((row) => row.summary);
}
