import { expect, test } from 'vitest';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { findChangeVersions } from './find-change-versions.ts';
import { streamChanges } from './stream-changes.ts';

useTestSecrets();

const place = (bill: string) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(bill, '2026-11-18T10:00:00.000Z', [{ code: '1H', date: '2026-11-18' }]),
  );

async function readUntilData(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<unknown> {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream ended.');
    text += new TextDecoder().decode(value);
    const data = /^data: (.*)$/m.exec(text)?.[1];
    if (data) return JSON.parse(data);
  }
}

test('who drew a page of an empty workspace is told of the first of each kind', async () => {
  const drawn = await findChangeVersions(DEFAULT_WORKSPACE_ID);
  await place('FIRST');
  const gone = new AbortController();
  const stream = await streamChanges(DEFAULT_WORKSPACE_ID, gone.signal, drawn);
  expect(await readUntilData(stream.getReader())).toMatchObject({
    kinds: ['bills', 'webhook-events'],
  });
  gone.abort();
});

test('what changes after the stream is open is told, with its kinds', async () => {
  await place('BEFORE');
  const gone = new AbortController();
  const stream = await streamChanges(DEFAULT_WORKSPACE_ID, gone.signal);
  await place('AFTER');
  const reader = stream.getReader();
  const change = (await readUntilData(reader)) as { version: number; kinds: string[] };
  expect(change.kinds).toEqual(expect.arrayContaining(['bills', 'webhook-events']));
  expect(change.kinds).not.toContain('declarations');
  expect(change.version).toBeGreaterThan(0);
  gone.abort();
  expect(await reader.read()).toMatchObject({ done: true });
});

test('a stream of another workspace hears nothing of it', async () => {
  const gone = new AbortController();
  const other = await streamChanges('00000000-0000-7000-8000-00000000ffff', gone.signal);
  const ours = await streamChanges(DEFAULT_WORKSPACE_ID, gone.signal);
  await place('OURS');
  await readUntilData(ours.getReader());
  gone.abort();
  await expect(readUntilData(other.getReader())).rejects.toThrow('The stream ended.');
});

test('a reader that says how far it has come is told what it missed, of the kinds it names', async () => {
  await place('DRAWN');
  const drawn = await findChangeVersions(DEFAULT_WORKSPACE_ID);
  await place('MISSED');
  const gone = new AbortController();
  const stream = await streamChanges(DEFAULT_WORKSPACE_ID, gone.signal, drawn);
  expect(await readUntilData(stream.getReader())).toMatchObject({
    kinds: expect.arrayContaining(['bills', 'webhook-events']),
  });
  const now = await findChangeVersions(DEFAULT_WORKSPACE_ID);
  const quiet = await streamChanges(DEFAULT_WORKSPACE_ID, gone.signal, now);
  const later = readUntilData(quiet.getReader());
  gone.abort();
  await expect(later).rejects.toThrow('The stream ended.');
});
