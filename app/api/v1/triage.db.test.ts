import { beforeAll, describe, expect, test } from 'vitest';
import {
  sendMessage,
  TEST_API_KEY,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { POST as actOnBill } from './bills/[billNumber]/[act]/route.ts';
import { GET as getBill } from './bills/[billNumber]/route.ts';
import { POST as seeBill } from './bills/[billNumber]/seen/route.ts';
import { POST as watchBill } from './bills/[billNumber]/watch/route.ts';
import { GET as listBills } from './bills/route.ts';
import { POST as actOnDeclaration } from './declarations/[declarationId]/[act]/route.ts';
import { GET as getDeclaration } from './declarations/[declarationId]/route.ts';
import { POST as actOnException } from './exceptions/[id]/[act]/route.ts';
import { POST as actOnMany } from './exceptions/bulk/route.ts';
import { GET as listExceptions } from './exceptions/route.ts';
import { POST as decideLink } from './links/route.ts';

useTestSecrets();

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

async function ask(route: unknown, path: string, params: Record<string, string>, init: RequestInit = {}) {
  const request = new Request(`http://localhost/api/v1/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${TEST_API_KEY}`, 'content-type': 'application/json', ...init.headers },
  });
  const response = await (route as Handler)(request, { params: Promise.resolve(params as never) });
  return { status: response.status, body: await response.json() };
}

const post = (route: unknown, path: string, params: Record<string, string>, body?: unknown, headers = {}) =>
  ask(route, path, params, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function open(number: number, name = 'activeHold') {
  const container = `APIU${String(number).padStart(7, '0')}`;
  await sendMessage(
    'opentrack',
    toContainerMessage('container.exceptions.updated', container, '2026-11-20T08:00:00.000Z', {
      masterBillNumber: 'APIBILL1',
      exceptionName: name,
      context: { holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: '2026-11-20' }] },
    }),
  );
  const { body } = await ask(listExceptions, `exceptions?container=${container}`, {});
  return body.items[0] as { id: string; version: string };
}

const act = (id: string, what: string, body?: unknown, headers = {}) =>
  post(actOnException, `exceptions/${id}/${what}`, { id, act: what }, body, headers);
const bulk = (body: unknown) => post(actOnMany, 'exceptions/bulk', {}, body);

beforeAll(async () => {
  await sendMessage(
    'opentrack',
    toCustomsMessage('APIBILL1', '2026-11-18T10:00:00.000Z', [{ code: '1H', date: '2026-11-17' }]),
  );
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.created', {
      declarationId: 4711,
      status: 'new',
      createdAt: '2026-11-18T09:00:00.000Z',
    }),
  );
});

describe('one exception', () => {
  test('the version is taken quoted and unquoted; a stale one is answered with the current exception', async () => {
    const { id, version } = await open(1);
    const first = await act(id, 'acknowledge', undefined, { 'if-match': `"${version}"` });
    expect(first).toMatchObject({ status: 200, body: { id, state: 'acknowledged' } });
    expect(await act(id, 'assign', { assignee: 'Ana' }, { 'if-match': first.body.version })).toMatchObject({
      status: 200,
    });
    const stale = await act(id, 'resolve', { reason: 'paid' }, { 'if-match': version });
    expect(stale).toMatchObject({ status: 409, body: { status: 409, current: { id, assignee: 'Ana' } } });
    expect(stale.body.detail).toContain('Bootstrap key');
    expect(
      await act(id, 'resolve', { reason: 'paid' }, { 'if-match': stale.body.current.version }),
    ).toMatchObject({ status: 200 });
  });

  test('what is missing or not allowed is named', async () => {
    const { id } = await open(2);
    expect(await act(id, 'resolve', {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    });
    expect(await act(id, 'resolve', { reason: '  ' })).toMatchObject({ status: 422 });
    expect(await act(id, 'note', {})).toMatchObject({ status: 422, body: { errors: [{ field: 'note' }] } });
    expect(await act(id, 'assign', {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'assignee' }] },
    });
    expect(await act(id, 'snooze', {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until' }] },
    });
    expect(await act(id, 'snooze', { untilChange: true, daysBeforeLastFreeDay: 1 })).toMatchObject({
      status: 422,
    });
    expect(await act(id, 'snooze', { until: 'tomorrow' })).toMatchObject({ status: 422 });
    expect(await act(id, 'snooze', { daysBeforeLastFreeDay: 2 })).toMatchObject({ status: 422 });
    expect(await act(id, 'note', { note: 'a\0b' })).toMatchObject({ status: 422 });
    expect(await act(id, 'note', '{"note":')).toMatchObject({ status: 400 });
    expect(await act(id, 'note', `{"note":"${'x'.repeat(300_000)}"}`)).toMatchObject({ status: 400 });
    expect(await act(id, 'delete', {})).toMatchObject({ status: 404 });
    expect(await act('nonsense', 'acknowledge')).toMatchObject({ status: 404 });
  });

  test('a snooze until a moment with an offset ends at that moment', async () => {
    const { id } = await open(3);
    const { body } = await act(id, 'snooze', { until: '2099-01-01T01:00:00+01:00' });
    expect(body).toMatchObject({ state: 'snoozed', snoozedUntil: '2099-01-01T00:00:00.000Z' });
  });
});

describe('many exceptions at once', () => {
  test('each is decided about by itself, with one note', async () => {
    const some = await Promise.all([open(11), open(12), open(13)]);
    const [first, second, third] = some.map(({ id }) => id);
    await act(String(second), 'resolve', { reason: 'paid' });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const { status, body } = await bulk({
      ids: [first, second, third, unknown],
      action: 'acknowledge',
      note: 'with the broker',
    });
    expect(status).toBe(200);
    expect(body.total).toBe(4);
    expect(body.done.map(({ id }: { id: string }) => id)).toEqual([first, third]);
    expect(body.refused).toEqual([
      { id: second, version: expect.any(String), reason: expect.stringContaining('resolved already') },
      { id: unknown, version: null, reason: 'It is not known.' },
    ]);
    const { body: undone } = await bulk({ ids: [first, third], action: 'undo' });
    expect(undone.done.map(({ state }: { state: string }) => state)).toEqual(['open', 'open']);
  });

  test('a version that was seen and is stale refuses its own one alone', async () => {
    const [one, other] = await Promise.all([open(14), open(15)]);
    await act(one.id, 'assign', { assignee: 'Ana' });
    const { body } = await bulk({
      ids: [one.id, other.id],
      versions: { [one.id]: one.version, [other.id]: other.version },
      action: 'acknowledge',
    });
    expect(body.done.map(({ id }: { id: string }) => id)).toEqual([other.id]);
    expect(body.refused).toMatchObject([{ id: one.id, reason: expect.stringContaining('changed since') }]);
  });

  test('two exceptions of one container are both done', async () => {
    await open(16);
    await open(16, 'somethingNew');
    const { body: list } = await ask(listExceptions, 'exceptions?container=APIU0000016', {});
    expect(list.items).toHaveLength(2);
    const { body } = await bulk({
      filter: { container: 'APIU0000016' },
      action: 'snooze',
      untilChange: true,
    });
    expect(body).toMatchObject({ total: 2, refused: [], done: [{ state: 'snoozed' }, { state: 'snoozed' }] });
  });

  test('all that match a filter, whatever their number, in one call', async () => {
    for (let number = 100; number < 230; number++) await open(number, 'byFilter');
    const { body } = await bulk({
      filter: { name: 'byFilter', state: 'open' },
      action: 'assign',
      assignee: 'Ana',
      note: 'all yours',
    });
    expect(body).toMatchObject({ total: 130, refused: [] });
    expect(body.done).toHaveLength(130);
    const { body: list } = await ask(listExceptions, 'exceptions?name=byFilter&assignee=Ana&limit=200', {});
    expect(list.items).toHaveLength(130);
  });

  test('it says what is missing', async () => {
    const { id } = await open(17);
    for (const [body, field] of [
      [{ action: 'acknowledge' }, 'ids'],
      [{ ids: [id], filter: {}, action: 'acknowledge' }, 'ids'],
      [{ ids: [id], action: 'resolve' }, 'reason'],
      [{ ids: [id], action: 'assign' }, 'assignee'],
      [{ ids: [id], action: 'snooze' }, 'until'],
      [{ ids: [id], action: 'note' }, 'note'],
      [{ ids: [id], action: 'forget' }, 'action'],
      [{ ids: Array.from({ length: 501 }, () => id), action: 'acknowledge' }, 'ids'],
    ] as const) {
      expect(await bulk(body), JSON.stringify(body).slice(0, 80)).toMatchObject({
        status: 422,
        body: { errors: [{ field }] },
      });
    }
  });
});

describe('bills and declarations', () => {
  const bill = (what: string, body?: unknown) =>
    post(actOnBill, `bills/apibill-1/${what}`, { billNumber: 'apibill-1', act: what }, body);

  test('a bill is assigned and noted on, and its list shows whose it is', async () => {
    expect(await bill('assign', { assignee: 'Ana Silva' })).toMatchObject({
      status: 200,
      body: { assignee: 'Ana Silva' },
    });
    const noted = await bill('note', { note: 'broker asked for the packing list' });
    expect(noted.body).toMatchObject({
      lastNote: { text: 'broker asked for the packing list', person: 'Bootstrap key' },
    });
    expect(await bill('note', { note: 'broker asked for the packing list' })).toEqual(noted);
    const { body: list } = await ask(listBills, 'bills?assignee=Ana+Silva&hasNote=true', {});
    expect(list.items).toMatchObject([
      { billNumber: 'APIBILL1', assignee: 'Ana Silva', lastNote: { person: 'Bootstrap key' } },
    ]);
    expect((await bill('undo')).body).toMatchObject({ lastNote: null, assignee: 'Ana Silva' });
    const { body } = await ask(getBill, 'bills/APIBILL1', { billNumber: 'APIBILL1' });
    expect(
      body.triage.history.map(({ what, takenBack }: { what: string; takenBack: boolean }) => [
        what,
        takenBack,
      ]),
    ).toEqual([
      ['assigned', false],
      ['noted', true],
      ['taken-back', false],
    ]);
  });

  test('watching and having seen are kept for whoever asks', async () => {
    const params = { billNumber: 'APIBILL1' };
    const watched = await post(watchBill, 'bills/APIBILL1/watch', params);
    expect(watched.body.watchingSince).toMatch(/Z$/);
    expect(await post(watchBill, 'bills/APIBILL1/watch', params)).toEqual(watched);
    const seen = await post(seeBill, 'bills/APIBILL1/seen', params);
    expect(seen.body).toMatchObject({
      watchingSince: watched.body.watchingSince,
      seenAt: expect.stringMatching(/Z$/),
    });
    const { body } = await ask(getBill, 'bills/APIBILL1', params);
    expect(body.triage).toMatchObject(seen.body);
    expect(
      (await post(watchBill, 'bills/APIBILL1/watch', params, { watching: false })).body.watchingSince,
    ).toBeNull();
  });

  test('what nobody knows cannot be acted on', async () => {
    const params = { billNumber: 'NOSUCH', act: 'note' };
    expect((await post(actOnBill, 'bills/NOSUCH/note', params, { note: 'x' })).status).toBe(404);
    expect((await post(watchBill, 'bills/NOSUCH/watch', params)).status).toBe(404);
    expect((await post(seeBill, 'bills/NOSUCH/seen', params)).status).toBe(404);
    const other = { declarationId: '999', act: 'note' };
    expect((await post(actOnDeclaration, 'declarations/999/note', other, { note: 'x' })).status).toBe(404);
  });

  test('a declaration alike', async () => {
    const params = { declarationId: '4711', act: 'note' };
    const { body } = await post(actOnDeclaration, 'declarations/4711/note', params, {
      note: 'waiting for the LRN',
    });
    expect(body).toMatchObject({
      lastNote: { text: 'waiting for the LRN' },
      assignee: null,
      watchingSince: null,
    });
  });
});

describe('links', () => {
  const decide = (body: unknown) => post(decideLink, 'links', {}, body);
  const links = async () =>
    (await ask(getDeclaration, 'declarations/4711', { declarationId: '4711' })).body.links.map(
      ({ kind, id, state }: Record<string, string>) => `${kind} ${id} ${state}`,
    );

  test('a link nobody suggested is added, under the number everybody knows it by, and taken away again', async () => {
    expect(
      await decide({ declarationId: '4711', billNumber: 'api bill-1', state: 'confirmed' }),
    ).toMatchObject({ status: 200 });
    expect(
      await decide({ declarationId: 4711, containerNumber: 'apiu 000000-1', state: 'confirmed' }),
    ).toMatchObject({ status: 200 });
    expect(await links()).toEqual(['bill APIBILL1 confirmed', 'container APIU0000001 confirmed']);
    const { body } = await ask(getBill, 'bills/APIBILL1', { billNumber: 'APIBILL1' });
    expect(body.declarations).toMatchObject([{ declarationId: '4711', state: 'confirmed' }]);
    await decide({ declarationId: '4711', billNumber: 'APIBILL1', state: 'rejected' });
    expect(await links()).toContain('bill APIBILL1 rejected');
    expect((await ask(getBill, 'bills/APIBILL1', { billNumber: 'APIBILL1' })).body.declarations).toEqual([]);
  });

  test('an unknown declaration is not found, and exactly one thing is linked', async () => {
    expect((await decide({ declarationId: '999', billNumber: 'APIBILL1', state: 'confirmed' })).status).toBe(
      404,
    );
    expect((await decide({ declarationId: '4711', state: 'confirmed' })).status).toBe(422);
    expect((await decide({ declarationId: '4711', billNumber: ' - ', state: 'confirmed' })).status).toBe(422);
    expect(
      (await decide({ declarationId: '4711', billNumber: 'A', shipmentId: 'B', state: 'confirmed' })).status,
    ).toBe(422);
    expect((await decide({ declarationId: '4711', billNumber: 'A', state: 'maybe' })).status).toBe(422);
  });
});
