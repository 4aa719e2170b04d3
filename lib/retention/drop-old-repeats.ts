import type pg from 'pg';

const MESSAGES_AT_ONCE = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * A repeat of a content that was understood and whose first delivery is kept, and that told no fact of its own: a retry
 * with a later `sentAt` may be another sighting, and then it is what the fact came from. Repeats of what was quarantined,
 * unrecognised or failed stay with it: replayed, they may tell more.
 */
const IS_NOT_NEEDED = `
  message.state = 'repeat'
  AND EXISTS (SELECT FROM webhook_contents AS content
                JOIN webhook_events AS first
                  ON first.workspace_id = content.workspace_id AND first.id = content.webhook_event_id
               WHERE content.workspace_id = message.workspace_id AND content.content_key = message.content_key
                 AND first.id <> message.id AND first.state = 'processed')
  AND NOT EXISTS (SELECT FROM trade_events AS fact
                   WHERE fact.workspace_id = message.workspace_id AND fact.webhook_event_id = message.id)`;

/** Drops, or in a dry run only counts, the repeats between two ids that no rebuild needs; of all workspaces. */
export async function dropOldRepeats(
  client: Pick<pg.ClientBase, 'query'>,
  { from = FIRST_ID, before }: { from?: string; before: string },
  dryRun: boolean,
): Promise<number> {
  const { rows: workspaces } = await client.query<{ id: string }>('SELECT id FROM workspaces');
  let dropped = 0;
  for (const { id } of workspaces) dropped += await dropOf(client, id, { from, before }, dryRun);
  return dropped;
}

/** Portion by portion, so that nobody waits for a lock of theirs and little is lost when it is interrupted. */
async function dropOf(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  { from, before }: { from: string; before: string },
  dryRun: boolean,
): Promise<number> {
  let dropped = 0;
  for (let after = from; ; ) {
    const { rows } = await client.query<{ id: string; is_dropped: boolean }>(
      `WITH repeats AS MATERIALIZED (
         SELECT workspace_id, id, content_key, state FROM webhook_events
          WHERE workspace_id = $1 AND state = 'repeat' AND id > $2 AND id < $3
          ORDER BY id LIMIT ${MESSAGES_AT_ONCE}),
       old AS (SELECT workspace_id, id FROM repeats AS message WHERE ${IS_NOT_NEEDED})
       ${dryRun ? '' : ', gone AS (DELETE FROM webhook_events AS message USING old WHERE message.workspace_id = old.workspace_id AND message.id = old.id)'}
       SELECT repeats.id, old.id IS NOT NULL AS is_dropped
         FROM repeats LEFT JOIN old USING (id) ORDER BY repeats.id`,
      [workspaceId, after, before],
    );
    dropped += rows.filter((row) => row.is_dropped).length;
    after = rows.at(-1)?.id ?? before;
    if (rows.length < MESSAGES_AT_ONCE) return dropped;
  }
}
