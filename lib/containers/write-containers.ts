import type pg from 'pg';
import { toTextArray } from '#lib/database/binary-array.ts';
import { type DerivedTable, upsertRows } from '#lib/database/derived-table.ts';
import { BEGINNING_OF_TIME, END_OF_DAYS, toSearchText } from '#lib/database/sort-keys.ts';
import { toStateDigest } from '#lib/database/state-digest.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import { sumAmounts } from '#lib/domain/containers/demurrage.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';

export const CONTAINERS: DerivedTable = {
  name: 'containers',
  key: { container_number: 'text', bill_number: 'text' },
  columns: {
    newest: 'boolean',
    status: 'text',
    bucket: 'text',
    active_hold_count: 'int',
    active_hold_kinds: 'text[]',
    own_gates_open: 'boolean',
    last_free_day: 'date',
    last_free_day_kind: 'text',
    owed: 'text',
    out: 'boolean',
    last_event_at: 'timestamptz',
    search: 'text',
    assignee: 'text',
    last_note: 'json',
    summary: 'json',
    state_digest: 'bytea',
  },
  compare: ['state_digest', 'bucket'],
};

/**
 * Writes the folded voyages, with the bucket of each one's bill, also where only the bill has changed. Answers whether
 * anything did.
 */
export async function writeContainers(
  client: pg.ClientBase,
  workspaceId: string,
  voyages: VoyageState[],
  buckets: ReadonlyMap<string, BillBucket>,
): Promise<boolean> {
  const rows = voyages.map((voyage) => toContainerRow(voyage, buckets));
  const [gone, written, moved] = await Promise.all([
    deleteOtherVoyages(client, workspaceId, voyages),
    upsertRows(client, CONTAINERS, workspaceId, rows),
    moveToBuckets(client, workspaceId, buckets),
  ]);
  return gone + written + moved > 0;
}

/** A voyage without a bill ends when its messages turn out to belong to the container's only bill. */
export async function deleteOtherVoyages(
  client: pg.ClientBase,
  workspaceId: string,
  voyages: VoyageState[],
): Promise<number> {
  if (voyages.length === 0) return 0;
  const { rowCount } = await client.query({
    name: 'delete other voyages',
    text: `DELETE FROM containers USING unnest($2::text[]) AS folded(container_number)
      WHERE workspace_id = $1 AND containers.container_number = folded.container_number
        AND NOT EXISTS (SELECT 1 FROM unnest($2::text[], $3::text[]) AS voyages(container_number, bill_number)
                         WHERE voyages.container_number = containers.container_number
                           AND voyages.bill_number = containers.bill_number)`,
    values: [
      workspaceId,
      toTextArray(voyages.map((voyage) => voyage.containerNumber)),
      toTextArray(voyages.map((voyage) => voyage.billNumber ?? '')),
    ],
  });
  return rowCount ?? 0;
}

/** Shows the buckets of bills on all their containers. */
export async function moveToBuckets(
  client: pg.ClientBase,
  workspaceId: string,
  buckets: ReadonlyMap<string, BillBucket>,
): Promise<number> {
  if (buckets.size === 0) return 0;
  const { rowCount } = await client.query({
    name: 'move containers to buckets',
    text: `UPDATE containers SET bucket = bills.bucket
       FROM unnest($2::text[], $3::text[]) AS bills(bill_number, bucket)
      WHERE containers.workspace_id = $1 AND containers.bill_number = bills.bill_number
        AND containers.bucket IS DISTINCT FROM bills.bucket`,
    values: [workspaceId, toTextArray([...buckets.keys()]), toTextArray([...buckets.values()])],
  });
  return rowCount ?? 0;
}

/** The row of a voyage, by column; `buckets` by bill number. */
export function toContainerRow(voyage: VoyageState, buckets: ReadonlyMap<string, BillBucket>) {
  const { exceptions, timeline, triage, ...rest } = voyage;
  const summary = JSON.stringify(rest);
  return {
    container_number: voyage.containerNumber,
    bill_number: voyage.billNumber ?? '',
    newest: voyage.newest,
    status: voyage.status,
    bucket: voyage.billNumber === null ? null : (buckets.get(voyage.billNumber) ?? null),
    active_hold_count: voyage.activeHolds?.length ?? null,
    active_hold_kinds: voyage.activeHolds?.length
      ? voyage.activeHolds.map(({ type, code }) => `${type ?? ''}:${code ?? ''}`)
      : null,
    own_gates_open: voyage.ownGatesOpen,
    last_free_day: voyage.lastFreeDay.governing?.day ?? END_OF_DAYS,
    last_free_day_kind: voyage.lastFreeDay.governing?.kind ?? null,
    owed: sumAmounts([voyage.demurrage.owedAtPort, voyage.demurrage.owedAtRail]),
    out: voyage.out,
    last_event_at: voyage.lastEventAt ?? BEGINNING_OF_TIME,
    search: toSearchText([
      voyage.containerNumber,
      voyage.billNumber,
      voyage.onBill.commercial.bookingNumber?.value,
      voyage.onBill.commercial.account?.value,
      ...(voyage.onBill.commercial.referenceNumbers?.value ?? []),
    ]),
    assignee: triage?.assignee ?? null,
    last_note: triage?.lastNote ?? null,
    summary,
    state_digest: toStateDigest(summary, JSON.stringify([exceptions, timeline, ...(triage ? [triage] : [])])),
  };
}
