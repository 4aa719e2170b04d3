import type pg from 'pg';
import { type DerivedTable, upsertRows } from '#lib/database/derived-table.ts';
import { BEGINNING_OF_TIME, toSearchText } from '#lib/database/sort-keys.ts';
import { toStateDigest } from '#lib/database/state-digest.ts';
import type { ShipmentState } from '#lib/domain/shipments/assess-shipment.ts';

export const SHIPMENTS: DerivedTable = {
  name: 'shipments',
  key: { shipment_id: 'text' },
  columns: {
    status: 'text',
    last_event_at: 'timestamptz',
    search: 'text',
    link_keys: 'text[]',
    summary: 'json',
    state_digest: 'bytea',
  },
  compare: ['state_digest'],
};

/** Writes the folded shipments; answers whether any of them changed. */
export async function writeShipments(
  client: pg.ClientBase,
  workspaceId: string,
  shipments: ShipmentState[],
): Promise<boolean> {
  return (await upsertRows(client, SHIPMENTS, workspaceId, shipments.map(toShipmentRow))) > 0;
}

/** The row of a shipment, by column. */
export function toShipmentRow(shipment: ShipmentState) {
  const { summary, ...rest } = shipment;
  const text = JSON.stringify(summary);
  return {
    shipment_id: summary.shipmentId,
    status: summary.status,
    last_event_at: summary.updatedAt ?? summary.createdAt ?? BEGINNING_OF_TIME,
    search: toSearchText([summary.shipmentId, summary.shipmentNo]),
    link_keys: shipment.linkKeys,
    summary: text,
    state_digest: toStateDigest(text, JSON.stringify(rest)),
  };
}
