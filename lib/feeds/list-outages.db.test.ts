import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { listNearMisses } from '#lib/webhook-events/list-near-misses.ts';
import { listOutages } from './list-outages.ts';

const NOW = '2026-11-20T12:00:00.000Z' as Instant;
const ACCESS = { workspaceId: DEFAULT_WORKSPACE_ID, now: NOW } as Access;
const minutesAgo = (minutes: number) => toInstant(new Date(Date.parse(NOW) - minutes * 60_000));

async function receive(source: string, minutes: number, attempt = 1): Promise<string> {
  const receivedAt = minutesAgo(minutes);
  const id = v7({ msecs: Date.parse(receivedAt) });
  await getDatabase().pool.query(
    `insert into webhook_events (workspace_id, id, feed_id, source, state, received_at, delivery_attempt, pending_retries,
                                 content_key, sha256, headers, body)
     values ($1, $2, $2, $3, 'processed', $4, $5, 5 - $5::int, $2, '', '{}', '')`,
    [DEFAULT_WORKSPACE_ID, id, source, receivedAt, attempt],
  );
  return id;
}

test('a gap longer than usual is found, with what may be lost in it, and one that lasts', async () => {
  for (let minutes = 60; minutes < 360; minutes += 10) await receive('eaze', minutes);
  for (let minutes = 5; minutes < 2_000; minutes += 5)
    if (minutes < 500 || minutes > 1_000) await receive('opentrack', minutes, minutes === 495 ? 4 : 1);
  expect(await listOutages(ACCESS)).toEqual([
    expect.objectContaining({ source: 'eaze', from: minutesAgo(60), to: null, minutes: 60 }),
    {
      source: 'opentrack',
      from: minutesAgo(1_005),
      to: minutesAgo(495),
      firstAttempt: 4,
      minutes: 510,
      lost: { from: minutesAgo(1_005), to: minutesAgo(615) },
      retriesAreKnown: true,
      triedMeanwhile: true,
    },
  ]);
});

test('what came with the last try is listed for thirty days', async () => {
  const [id] = [await receive('opentrack', 3_000, 5), await receive('opentrack', 60 * 24 * 31, 5)];
  expect(await listNearMisses(ACCESS)).toEqual({
    count: 1,
    newest: [{ id, source: 'opentrack', event: null, receivedAt: minutesAgo(3_000), deliveryAttempt: 5 }],
  });
});
