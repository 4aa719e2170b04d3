import type pg from 'pg';
import { foldSubjects, type Subjects, toSubjects } from '#lib/fold/fold-subjects.ts';
import { forgetEmptyContainers, forgetEmptySubjects } from '#lib/fold/forget-empty-subjects.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { type HeardTradeEvent, insertTradeEvents } from './insert-trade-events.ts';

interface Row {
  kind: keyof Subjects;
  subject: string;
}

/**
 * Records what messages state by today's rules in place of what they stated before, within the caller's transaction: facts
 * are added, put right and taken back, and every subject they touch is folded. `beforeTelling` hears which, and runs last but
 * for the word to open pages, whose row is hot.
 *
 * @param messageIds the messages: what they brought and do not state any more is taken back
 */
export async function rerecordTradeEvents(
  client: pg.ClientBase,
  workspaceId: string,
  messageIds: string[],
  facts: HeardTradeEvent[],
  beforeTelling: (touched: Subjects) => Promise<void>,
): Promise<void> {
  const fresh = await insertTradeEvents(client, workspaceId, facts);
  const corrected = await putRight(client, workspaceId, facts);
  const gone = await takeBack(client, workspaceId, messageIds, facts);
  const touched = toSubjects([...fresh, ...[...corrected, ...gone].map(toSubject)]);
  await addFormerBills(client, workspaceId, touched, gone);
  if (gone.length > 0) await forgetEmptyContainers(client, workspaceId, touched);
  const changedKinds = await foldSubjects(client, workspaceId, touched);
  if (gone.length > 0) await forgetEmptySubjects(client, workspaceId, touched);
  await beforeTelling(touched);
  await bumpChangeVersions(client, workspaceId, [...changedKinds, 'webhook-events']);
}

function toSubject({ kind, subject }: Row) {
  return { subject: { kind, key: subject } };
}

/** Subject, type, content and time of sending are in a fact's id; what it says beside may be read otherwise today. */
async function putRight(
  client: pg.ClientBase,
  workspaceId: string,
  facts: HeardTradeEvent[],
): Promise<Row[]> {
  if (facts.length === 0) return [];
  const { rows } = await client.query<Row>(
    `UPDATE trade_events AS fact SET happened_at = heard.happened_at::timestamptz, data = heard.data::json
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS heard(id, happened_at, data)
      WHERE fact.workspace_id = $1 AND fact.id = heard.id
        AND (fact.data::text <> heard.data OR fact.happened_at IS DISTINCT FROM heard.happened_at::timestamptz)
     RETURNING fact.subject_kind AS kind, fact.subject`,
    [
      workspaceId,
      facts.map(({ event }) => event.id),
      facts.map(({ event }) => event.happenedAt),
      facts.map(({ event }) => JSON.stringify(event.data)),
    ],
  );
  return rows;
}

async function takeBack(
  client: pg.ClientBase,
  workspaceId: string,
  messageIds: string[],
  facts: HeardTradeEvent[],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `DELETE FROM trade_events WHERE workspace_id = $1 AND webhook_event_id = ANY($2) AND id <> ALL($3)
     RETURNING subject_kind AS kind, subject`,
    [workspaceId, messageIds, facts.map(({ event }) => event.id)],
  );
  return rows;
}

/** A container that is no more under a bill changes that bill too. */
async function addFormerBills(
  client: pg.ClientBase,
  workspaceId: string,
  touched: Subjects,
  gone: Row[],
): Promise<void> {
  const containers = gone.filter(({ kind }) => kind === 'container').map(({ subject }) => subject);
  if (containers.length === 0) return;
  const { rows } = await client.query<{ bill_number: string }>(
    `SELECT DISTINCT bill_number FROM containers
      WHERE workspace_id = $1 AND container_number = ANY($2) AND bill_number <> ''`,
    [workspaceId, containers],
  );
  for (const row of rows) touched.bill.add(row.bill_number);
}
