import { listBills } from '#lib/customs/list-bills.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { HoldAnswer, SubjectAct } from '#lib/domain/trade-event.ts';
import { mapPage } from '#lib/lists/select-page.ts';
import { type OpenLink, toActorId } from './find-broker-link.ts';
import { toBillQuery } from './to-bill-query.ts';

/** What somebody without an account sees of a bill: how it stands with customs, and what they answered. Nothing internal. */
export type HoldListLine = Pick<
  BillListItem,
  | 'billNumber'
  | 'status'
  | 'openHolds'
  | 'heldSince'
  | 'lastFreeDay'
  | 'containers'
  | 'referenceNumbers'
  | 'lastActivityOn'
> & { answer: (HoldAnswer & { at: Instant | null }) | null };

/** A page of the hold list that a link opens, longest held first. */
export async function readHoldList(link: OpenLink, cursor?: string): Promise<Page<HoldListLine>> {
  const query = toBillQuery(link.scope, { cursor });
  if (!query) return { items: [], nextCursor: null };
  const page = await listBills(link.access, query);
  const answers = await findAnswers(
    link,
    page.items.map(({ billNumber }) => billNumber),
  );
  await noteOpened(link);
  return mapPage(page, (bill) => ({
    billNumber: bill.billNumber,
    status: bill.status,
    openHolds: bill.openHolds,
    heldSince: bill.heldSince,
    lastFreeDay: bill.lastFreeDay,
    containers: bill.containers,
    referenceNumbers: bill.referenceNumbers,
    lastActivityOn: bill.lastActivityOn,
    answer: answers.get(bill.billNumber) ?? null,
  }));
}

async function findAnswers({ id, access }: OpenLink, billNumbers: string[]) {
  const { rows } = await getWorkspaceDatabase(access.workspaceId).pool.query<{
    subject: string;
    happened_at: Date | null;
    data: SubjectAct;
  }>({
    name: 'find broker answers',
    text: `SELECT DISTINCT ON (subject) subject, happened_at, data FROM trade_events
            WHERE workspace_id = $1 AND subject_kind = 'bill' AND subject = ANY($2) AND type = 'bill-acted-on'
              AND data #>> '{person,id}' = $3 AND data -> 'answer' IS NOT NULL
            ORDER BY subject, sent_at DESC, id DESC`,
    values: [access.workspaceId, billNumbers, toActorId(id)],
  });
  return new Map(
    rows.flatMap(({ subject, happened_at, data: { answer } }) =>
      answer ? [[subject, { ...answer, at: happened_at && toInstant(happened_at) }] as const] : [],
    ),
  );
}

async function noteOpened({ id, access }: OpenLink): Promise<void> {
  await getWorkspaceDatabase(access.workspaceId).pool.query(
    'UPDATE broker_links SET opened_at = $3 WHERE workspace_id = $1 AND id = $2 AND opened_at IS NULL',
    [access.workspaceId, id, access.now],
  );
}
