import { beforeAll, describe, expect, test } from 'vitest';
import {
  sendMessage,
  TEST_API_KEY,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { POST as act } from './containers/[number]/[act]/route.ts';
import { GET as getContainer } from './containers/[number]/route.ts';
import { POST as see } from './containers/[number]/seen/route.ts';
import { POST as watch } from './containers/[number]/watch/route.ts';
import { POST as actOnMany } from './containers/bulk/route.ts';
import { GET as listContainers } from './containers/route.ts';

useTestSecrets();

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

const BOX = 'MSKU6011672';

async function ask(route: unknown, path: string, params: Record<string, string> = {}, body?: object) {
  const request = new Request(`http://localhost/api/v1/containers${path}`, {
    headers: { authorization: `Bearer ${TEST_API_KEY}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const response = await (route as Handler)(request, { params: Promise.resolve(params as never) });
  return { status: response.status, body: await response.json() };
}

const doTo = (number: string, what: string, body: object, query = '') =>
  ask(act, `/${number}/${what}${query}`, { number, act: what }, body);
const read = async (number: string, query = '') =>
  (await ask(getContainer, `/${number}${query}`, { number })).body;
const numbersOf = async (query: string) =>
  (await ask(listContainers, query)).body.items.map(
    (box: { containerNumber: string }) => box.containerNumber,
  );

async function report(number: string, bill: string, at: string) {
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', number, at, {
      masterBillNumber: bill,
      status: 'AVAILABLE',
    }),
  );
}

beforeAll(async () => {
  await sendMessage('opentrack', toCustomsMessage('EARLIER1', '2026-06-01T10:00:00.000Z', []));
  await report(BOX, 'EARLIER1', '2026-06-01T10:00:00.000Z');
  await report(BOX, 'LATER1', '2026-11-18T10:00:00.000Z');
  await report('MSCU1234566', 'LATER1', '2026-11-18T11:00:00.000Z');
});

describe('a container', () => {
  test('is assigned and noted on, on the voyage that is meant, in the list and in its timeline', async () => {
    expect(await doTo(BOX, 'assign', { assignee: 'Ana' })).toMatchObject({
      status: 200,
      body: { assignee: 'Ana' },
    });
    expect(await doTo('msku 601167-2', 'note', { note: 'driver booked' })).toMatchObject({ status: 200 });
    await doTo(BOX, 'note', { note: 'an old matter' }, '?bill=EARLIER1');
    const box = await read(BOX);
    expect(box.triage).toMatchObject({ assignee: 'Ana', lastNote: { text: 'driver booked' } });
    expect(box.timeline.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('driver booked')]),
    );
    const earlier = await read(BOX, '?bill=EARLIER1');
    expect(earlier.triage).toMatchObject({ assignee: null, lastNote: { text: 'an old matter' } });
    const { items } = (await ask(listContainers, '?assignee=Ana')).body;
    expect(items).toEqual([
      expect.objectContaining({
        containerNumber: BOX,
        assignee: 'Ana',
        lastNote: expect.objectContaining({ text: 'driver booked' }),
      }),
    ]);
    expect(await numbersOf('?assignee=none')).not.toContain(BOX);
  });

  test('lets somebody take back what they did last', async () => {
    await doTo(BOX, 'note', { note: 'a slip' });
    const undone = await doTo(BOX, 'undo', {});
    expect(undone.body.lastNote).toMatchObject({ text: 'driver booked' });
    expect(undone.body.history.at(-1)).toMatchObject({ what: 'taken-back' });
  });

  test('is watched and marked as seen by each for themselves', async () => {
    expect((await ask(watch, `/${BOX}/watch`, { number: BOX }, {})).body.watchingSince).toEqual(
      expect.any(String),
    );
    expect(await numbersOf('?watched=true')).toEqual([BOX]);
    expect(await numbersOf('?watched=false')).toEqual(['MSCU1234566']);
    expect((await ask(see, `/${BOX}/seen`, { number: BOX }, {})).body.seenAt).toEqual(expect.any(String));
    expect((await read(BOX)).triage).toMatchObject({
      watchingSince: expect.any(String),
      seenAt: expect.any(String),
    });
    await ask(watch, `/${BOX}/watch`, { number: BOX }, { watching: false });
    expect(await numbersOf('?watched=true')).toEqual([]);
  });

  test('that is not known, or what nobody can do to it, is 404', async () => {
    expect((await doTo('NONE0000000', 'note', { note: 'x' })).status).toBe(404);
    expect((await doTo(BOX, 'note', { note: 'x' }, '?bill=NEVER')).status).toBe(404);
    expect((await doTo(BOX, 'snooze', {})).status).toBe(404);
    expect((await ask(watch, '/NONE0000000/watch', { number: 'NONE0000000' }, {})).status).toBe(404);
  });
});

describe('many containers', () => {
  test('are noted on at once, by number and by filter, on the voyage that the list shows', async () => {
    const some = await ask(
      actOnMany,
      '/bulk',
      {},
      { ids: [BOX, 'NONE0000000'], action: 'note', note: 'all hands' },
    );
    expect(some.body).toMatchObject({ total: 2, done: [{ id: BOX }], refused: [{ id: 'NONE0000000' }] });
    expect((await read(BOX)).triage.lastNote.text).toBe('all hands');
    expect((await read(BOX, '?bill=EARLIER1')).triage.lastNote.text).toBe('an old matter');
    const all = await ask(actOnMany, '/bulk', {}, { filter: { q: '1234566' }, action: 'watch' });
    expect(all.body).toMatchObject({ total: 1, done: [{ id: 'MSCU1234566' }] });
    expect(await numbersOf('?watched=true')).toEqual(['MSCU1234566']);
  });
});
