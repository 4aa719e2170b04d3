import type { Rebuild } from './rebuild.ts';
import type { MessageRange } from './reread-messages.ts';
import { SHADOW } from './session.ts';
import { shadowTradeEvents } from './shadow.ts';
import type { Task } from './task.ts';

const MESSAGES_A_RANGE = 500;
const BYTES_A_RANGE = 4 * 1024 * 1024;
const MESSAGES_A_PAGE = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface RawReport {
  messages: number;
  /** Kept as `failed`, or of a sender we no longer know. */
  leftOut: number;
  /** Messages whose state, reason, event or identifiers are other today. */
  readOtherwise: number;
  facts: { fresh: number; changed: number; gone: number };
  /** Facts whose message is no longer kept: they stay as they are. */
  withoutMessage: number;
}

/** Translates every raw message of a workspace again, and lets the shadow's facts be what they say today. */
export async function rereadEverything(rebuild: Rebuild): Promise<RawReport> {
  const { client, live } = rebuild.session;
  let messages = 0;
  let leftOut = 0;
  await rebuild.crew.runAll(toTasks(rebuild), (outcome) => {
    messages += outcome.messages;
    leftOut += outcome.leftOut;
  });
  await shadowTradeEvents(rebuild.session);
  const { rows } = await client.query<Record<'fresh' | 'changed' | 'gone' | 'read_otherwise', number>>(
    `SELECT count(*) FILTER (WHERE fact.id IS NULL)::int AS fresh, count(fact.id)::int AS changed,
            (SELECT count(*)::int FROM ${SHADOW}.gone_facts) AS gone,
            (SELECT count(*)::int FROM ${SHADOW}.reread_messages) AS read_otherwise
       FROM ${SHADOW}.fresh_facts AS fresh
       LEFT JOIN ${live}.trade_events AS fact ON fact.workspace_id = fresh.workspace_id AND fact.id = fresh.id`,
  );
  const withoutMessage = await countWithoutMessage(rebuild);
  const { fresh = 0, changed = 0, gone = 0, read_otherwise: readOtherwise = 0 } = rows[0] ?? {};
  return { messages, leftOut, readOtherwise, facts: { fresh, changed, gone }, withoutMessage };
}

async function countWithoutMessage({ session: { client, live }, workspaceId }: Rebuild): Promise<number> {
  const { rows } = await client.query<{ facts: number }>(
    `SELECT count(*)::int AS facts FROM ${live}.trade_events AS fact
      WHERE workspace_id = $1 AND webhook_event_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM ${live}.webhook_events AS message
                         WHERE message.workspace_id = fact.workspace_id AND message.id = fact.webhook_event_id)`,
    [workspaceId],
  );
  return rows[0]?.facts ?? 0;
}

async function* toTasks(rebuild: Rebuild): AsyncGenerator<Task> {
  const { workspaceId } = rebuild;
  for await (const range of listRanges(rebuild)) yield { kind: 'reread', workspaceId, range };
}

/** All messages there are, in ranges that fit into memory. What arrives meanwhile is translated as it arrives. */
async function* listRanges({ session, workspaceId }: Rebuild): AsyncGenerator<MessageRange> {
  let after = BEFORE_ALL;
  let last = BEFORE_ALL;
  for (;;) {
    const { rows } = await session.client.query<{ id: string; bytes: number }>(
      `SELECT id, octet_length(body) AS bytes FROM ${session.live}.webhook_events
        WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [workspaceId, last, MESSAGES_A_PAGE],
    );
    let messages = 0;
    let bytes = 0;
    for (const row of rows) {
      last = row.id;
      messages++;
      bytes += row.bytes;
      if (messages < MESSAGES_A_RANGE && bytes < BYTES_A_RANGE) continue;
      yield { after, upTo: last };
      after = last;
      messages = 0;
      bytes = 0;
    }
    if (messages > 0) yield { after, upTo: last };
    after = last;
    if (rows.length < MESSAGES_A_PAGE) return;
  }
}

/** Makes the messages say of themselves how they read today. */
export async function mendReadings({ session: { client, live }, workspaceId }: Rebuild): Promise<void> {
  await client.query(
    `UPDATE ${live}.webhook_events AS message
        SET state = reread.state, reason = reread.reason, event = reread.event, identifiers = reread.identifiers
       FROM ${SHADOW}.reread_messages AS reread
      WHERE message.workspace_id = $1 AND message.id = reread.id`,
    [workspaceId],
  );
}
