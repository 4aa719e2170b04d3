import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import { askForLook } from '#lib/notices/ask-for-look.ts';
import { rerecordTradeEvents } from '#lib/trade-events/rerecord-trade-events.ts';
import { type RereadMessage, rereadMessage, toReading } from '../reread-message.ts';
import type { Replayed } from './replayed.ts';
import { type ReplayTarget, toReplayChange } from './to-replay-change.ts';

interface Row {
  id: string;
  source: string;
  state: string;
  received_at: Date;
  body: Buffer;
}

/** The work of `replayChunk` within its transaction. Answers for each message in the order asked. */
export async function replayWithin(
  client: pg.ClientBase,
  access: Access,
  target: ReplayTarget,
  ids: readonly string[],
): Promise<Replayed[]> {
  const { workspaceId } = access;
  const { rows } = await client.query<Row>(
    `select id, source, state, received_at, body from webhook_events
     where workspace_id = $1 and id = any($2) order by id for update`,
    [workspaceId, ids],
  );
  const messages = rows.flatMap((row) => rereadMessage(row));
  const owners = await findOwners(client, workspaceId, messages);
  const after = new Map(messages.map((message) => [message.row.id, toState(message, owners)]));
  const replayed = rows.map(({ id, state }) => ({ id, before: state, after: after.get(id) ?? state }));
  await rerecordTradeEvents(
    client,
    workspaceId,
    messages.map(({ row }) => row.id),
    messages.flatMap(({ row, translated }) =>
      translated.facts.map((event) => ({ event, receivedAt: toInstant(row.received_at) })),
    ),
    async (touched) => {
      await writeReadings(client, workspaceId, messages, owners);
      await askForLook(client, access, touched);
      if (replayed.length > 0) await recordAudit(client, access, [toReplayChange(target, replayed)]);
    },
  );
  return replayed;
}

type Message = RereadMessage<Row>;

/** Whose content each is: today's rules may see equal content where there was none. The first delivery stays the first. */
async function findOwners(
  client: pg.ClientBase,
  workspaceId: string,
  messages: Message[],
): Promise<Map<string, string>> {
  const firsts = new Map<string, string>();
  for (const { row, translated } of messages)
    if (!firsts.has(translated.contentKey)) firsts.set(translated.contentKey, row.id);
  const sorted = [...firsts].sort(([a], [b]) => compareText(a, b));
  const keys = sorted.map(([key]) => key);
  await client.query(
    `insert into webhook_contents (workspace_id, content_key, webhook_event_id)
     select $1, * from unnest($2::uuid[], $3::uuid[]) on conflict do nothing`,
    [workspaceId, keys, sorted.map(([, id]) => id)],
  );
  const { rows } = await client.query<{ content_key: string; webhook_event_id: string }>(
    'select content_key, webhook_event_id from webhook_contents where workspace_id = $1 and content_key = any($2)',
    [workspaceId, keys],
  );
  return new Map(rows.map((row) => [row.content_key, row.webhook_event_id]));
}

function toState({ row, translated }: Message, owners: Map<string, string>): string {
  return toReading(translated, owners.get(translated.contentKey) !== row.id).state;
}

async function writeReadings(
  client: pg.ClientBase,
  workspaceId: string,
  messages: Message[],
  owners: Map<string, string>,
): Promise<void> {
  const readings = messages.map((message) => {
    const { row, translated } = message;
    return {
      ...toReading(translated, toState(message, owners) === 'repeat'),
      id: row.id,
      sent_at: translated.sentAt,
      delivery_attempt: translated.deliveryAttempt,
      pending_retries: translated.pendingRetries,
      content_key: translated.contentKey,
    };
  });
  await client.query(
    `update webhook_events as message
        set state = reading.state, reason = reading.reason, event = reading.event, identifiers = reading.identifiers,
            sent_at = reading.sent_at, delivery_attempt = reading.delivery_attempt,
            pending_retries = reading.pending_retries, content_key = reading.content_key
       from json_populate_recordset(null::webhook_events, $2) as reading
      where message.workspace_id = $1 and message.id = reading.id`,
    [workspaceId, JSON.stringify(readings)],
  );
}
