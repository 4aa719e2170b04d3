import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toDefaultFeedId } from '../default-feeds.ts';
import type { ProvedMessage } from '../kept-message.ts';
import { makeWebhookEventId } from '../webhook-event-id.ts';
import { WriterThread } from './writer-thread.ts';

useTestSecrets();

function toMessage(text: string): ProvedMessage {
  return {
    id: makeWebhookEventId(),
    workspaceId: DEFAULT_WORKSPACE_ID,
    feedId: toDefaultFeedId('opentrack'),
    source: 'opentrack',
    receivedAt: toInstant(new Date()),
    headers: { 'user-agent': 'OpenTrack' },
    body: Buffer.from(text),
  };
}

const aboutBill = (number: string) =>
  JSON.stringify(toCustomsMessage(number, '2025-07-19T17:00:00.000Z', [{ code: '1H', date: '2025-07-10' }]));

test('what a thread says is kept is committed, bytes and facts and bill; what it cannot read is kept as such', async () => {
  const writer = new WriterThread();
  const messages = [toMessage(aboutBill('THREAD1')), toMessage('no JSON'), toMessage(aboutBill('THREAD1'))];
  const kept = await writer.write(DEFAULT_WORKSPACE_ID, messages);
  expect(kept.map((each) => [each?.id, each?.state])).toEqual([
    [messages[0]?.id, 'processed'],
    [messages[1]?.id, 'quarantined'],
    [messages[2]?.id, 'repeat'],
  ]);
  const { rows } = await getDatabase().pool.query<{ id: string; body: Buffer }>(
    'select id, body from webhook_events order by id',
  );
  expect(rows.map(({ body }) => body.toString())).toEqual(
    messages.map(({ body }) => Buffer.from(body).toString()),
  );
  const { rows: bills } = await getDatabase().pool.query('select bill_number, bucket from bills');
  expect(bills).toEqual([{ bill_number: 'THREAD1', bucket: 'held' }]);
  await writer.close();
});

test('a batch that fails is told, and the thread goes on', async () => {
  const writer = new WriterThread();
  await expect(
    writer.write(DEFAULT_WORKSPACE_ID, [{ ...toMessage('{}'), source: 'nobody' }]),
  ).rejects.toThrow('There is no source nobody.');
  await expect(writer.write(DEFAULT_WORKSPACE_ID, [toMessage(aboutBill('THREAD2'))])).resolves.toMatchObject([
    { state: 'processed' },
  ]);
  await writer.close();
});

test('when the thread dies, what it was writing is unavailable, and the next batch has a new one', async () => {
  const dies = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ parcel }) => process.exit(1));`;
  const writer = new WriterThread(new URL(`data:text/javascript,${encodeURIComponent(dies)}`));
  for (const number of ['THREAD3', 'THREAD4'])
    await expect(writer.write(DEFAULT_WORKSPACE_ID, [toMessage(aboutBill(number))])).rejects.toMatchObject({
      name: 'Unavailable',
    });
  await writer.close();
});
