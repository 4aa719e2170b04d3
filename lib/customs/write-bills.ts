import type pg from 'pg';
import { type DerivedTable, upsertRows, writeChildRows } from '#lib/database/derived-table.ts';
import { BEGINNING_OF_TIME, toSearchText } from '#lib/database/sort-keys.ts';
import { toStateDigest } from '#lib/database/state-digest.ts';
import type { BillState } from '#lib/domain/customs/assess-bill.ts';

export const BILLS: DerivedTable = {
  name: 'bills',
  key: { bill_number: 'text' },
  columns: {
    bucket: 'text',
    status: 'text',
    account: 'text',
    open_hold_codes: 'text[]',
    held_since: 'date',
    released_on: 'date',
    last_activity_on: 'date',
    last_event_at: 'timestamptz',
    search: 'text',
    link_keys: 'text[]',
    assignee: 'text',
    last_note: 'json',
    summary: 'json',
    state_digest: 'bytea',
  },
  compare: ['state_digest'],
  counted: 'bucket',
};

export const HOLDS: DerivedTable = {
  name: 'holds',
  key: { bill_number: 'text', position: 'int' },
  columns: {
    code: 'text',
    agency: 'text',
    placed_on: 'date',
    closed_on: 'date',
    closed_by: 'text',
    open: 'boolean',
  },
  compare: ['code', 'agency', 'placed_on', 'closed_on', 'closed_by', 'open'],
};

/** Writes the folded bills and their ledgers; answers whether any of them changed. */
export async function writeBills(
  client: pg.ClientBase,
  workspaceId: string,
  bills: BillState[],
): Promise<boolean> {
  const holds = new Map(bills.map((bill) => [bill.summary.billNumber, toHoldRows(bill)]));
  const [written] = await Promise.all([
    upsertRows(client, BILLS, workspaceId, bills.map(toBillRow)),
    writeChildRows(client, HOLDS, workspaceId, 'bill_number', holds),
  ]);
  return written > 0;
}

/** The row of a bill, by column. */
export function toBillRow(bill: BillState) {
  const { summary, ...rest } = bill;
  const text = JSON.stringify(summary);
  return {
    bill_number: summary.billNumber,
    bucket: summary.bucket,
    status: summary.status,
    account: summary.account,
    open_hold_codes: summary.openHolds.flatMap((hold) => hold.code ?? []),
    held_since: bill.heldSince,
    released_on: summary.releasedOn,
    last_activity_on: summary.lastActivityOn,
    last_event_at: summary.lastEventAt ?? BEGINNING_OF_TIME,
    search: toSearchText([
      summary.billNumber,
      summary.bookingNumber,
      summary.account,
      ...summary.referenceNumbers,
      ...summary.containers,
    ]),
    link_keys: bill.linkKeys,
    assignee: bill.triage?.assignee ?? null,
    last_note: bill.triage?.lastNote ?? null,
    summary: text,
    state_digest: toStateDigest(text, JSON.stringify(rest)),
  };
}

/** The rows of its ledger, by column. */
export function toHoldRows(bill: BillState) {
  return bill.ledger.map((entry, position) => ({
    bill_number: bill.summary.billNumber,
    position,
    code: entry.code,
    agency: entry.agency,
    placed_on: entry.placedOn,
    closed_on: entry.closedOn,
    closed_by: entry.closedBy,
    open: entry.open,
  }));
}
