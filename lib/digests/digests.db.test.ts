import { expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { NoticeQuery } from '#lib/notices/notice.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeView } from '#lib/views/change-view.ts';
import { createView } from '#lib/views/create-view.ts';
import { deleteView } from '#lib/views/delete-view.ts';
import { NewView } from '#lib/views/saved-view.ts';
import { changeViewDigest, deleteViewDigest } from './change-view-digest.ts';
import { createViewDigest } from './create-view-digest.ts';
import { listViewDigests } from './list-view-digests.ts';
import { sendDueDigests } from './send-due-digests.ts';
import { NewViewDigest } from './view-digest.ts';

useTestSecrets();

const ana = await addPerson('Ana Silva', 'coordinator');
const ben = await addPerson('Ben Visser', 'viewer');
const DAY_MS = 86_400_000;

const at = (access: Access, now: string): Access => ({ ...access, now: now as Instant });
const keep = (access: Access, params: object, audience: 'team' | 'private' = 'team', list = 'customs') =>
  createView(access, NewView.parse({ list, name: `View of ${list}`, audience, params }));
const ask = (access: Access, viewId: string, about: object = {}) =>
  createViewDigest(
    access,
    NewViewDigest.parse({ viewId, dailyAt: '07:30', timeZone: 'Europe/Amsterdam', ...about }),
  );
/** As the job does, so many days later at noon. */
const send = (days: number) =>
  sendDueDigests(
    toTestAccess({ now: toInstant(new Date(Date.now() + days * DAY_MS)) }),
    new AbortController().signal,
  );
const toldTo = async (access: Access) =>
  (await listNotices(access, NoticeQuery.parse({}))).items
    .filter(({ kind }) => kind === 'view-digest')
    .map(({ title }) => title)
    .reverse();
async function hold(bill: string, account = 'acme.example') {
  const message = toCustomsMessage(bill, new Date().toISOString(), [
    { code: '1H', date: '2026-11-17', isHold: true },
  ]);
  message.data.account.domain = account;
  await sendMessage('opentrack', message);
}

test('somebody is sent what a view holds at their time of day, and then what is new in it, once', async () => {
  await hold('DIG1');
  await hold('OTHER1', 'other.example');
  const view = await keep(ana, { account: 'acme.example', columns: 'bill,holds' });
  const { id } = await ask(at(ben, '2026-11-22T20:00:00.000Z'), view.id);
  const [digest] = await listViewDigests(ben);
  expect(digest).toMatchObject({ id, dueAt: '2026-11-23T06:30:00.000Z', audience: { kind: 'person' } });
  await getDatabase().pool.query('UPDATE view_digests SET due_at = now()');
  expect(await Promise.all([send(1), send(1)])).toEqual(expect.arrayContaining([1, 0]));
  expect(await toldTo(ben)).toEqual(['View of customs: 1']);
  const { items } = await listNotices(ben, NoticeQuery.parse({}));
  expect(items[0]).toMatchObject({
    href: `/customs?view=${view.id}`,
    text: expect.stringMatching(/^At the top:\n- DIG1 · .*1H/),
  });
  expect(await send(2.1)).toBe(0);
  await hold('DIG2');
  expect(await send(3.2)).toBe(1);
  expect((await toldTo(ben)).at(-1)).toBe('View of customs: 2, 1 new');
  const mails = await getDatabase().pool.query(
    'SELECT 1 FROM notice_recipients WHERE mail_due_at IS NOT NULL AND person_id = $1',
    [ben.person.id],
  );
  expect(mails.rowCount).toBe(2);
  await deleteViewDigest(ben, id);
});

test('each list has digests, and a resting one says nothing', async () => {
  for (const list of ['customs', 'exceptions', 'containers', 'declarations', 'shipments', 'webhook-events']) {
    const view = await keep(ana, {}, 'team', list);
    await ask(ana, view.id, { says: 'always' });
  }
  const { id } = await ask(ana, (await keep(ana, { q: 'REST' })).id, { says: 'always' });
  await changeViewDigest(ana, id, { enabled: false });
  expect(await send(10)).toBe(6);
  await changeViewDigest(ana, id, { enabled: true, dailyAt: '09:00' });
  expect((await listViewDigests(ana)).find((digest) => digest.id === id)).toMatchObject({
    dailyAt: '09:00',
    enabled: true,
  });
  await getDatabase().pool.query('DELETE FROM view_digests');
});

test('a team is told, each what they may see, and views of their own stay their own', async () => {
  const limited = await addPerson('Lim Ited', 'broker', {
    scope: { accounts: ['other.example'], bills: [] },
  });
  const own = await keep(limited, { bucket: 'held' }, 'private');
  await ask(limited, own.id);
  const team = await keep(ana, { bucket: 'held' });
  await ask(ana, team.id, { audience: { kind: 'everybody' } });
  await send(20);
  expect(await toldTo(limited)).toEqual(['View of customs: 1']);
  expect((await toldTo(ben)).at(-1)).toBe('View of customs: 3');
  await expect(ask(ben, own.id)).rejects.toThrow(NotFound);
  await expect(ask(limited, team.id)).rejects.toThrow(NotFound);
  await expect(ask(ben, team.id, { audience: { kind: 'everybody' } })).rejects.toThrow(Forbidden);
  const mine = await keep(ana, { bucket: 'held' }, 'private');
  await expect(ask(ana, mine.id, { audience: { kind: 'everybody' } })).rejects.toThrow(Invalid);
  expect((await listViewDigests(ben)).map(({ audienceName }) => audienceName)).toEqual(['everybody']);
  await getDatabase().pool.query('DELETE FROM view_digests');
});

test('a digest ends with a word when its view is deleted, or is no longer open to its reader', async () => {
  const gone = await keep(ana, { q: 'GONE' });
  const closed = await keep(ana, { q: 'CLOSED' });
  await ask(ben, gone.id);
  const { id } = await ask(ben, closed.id);
  await deleteView(ana, gone.id);
  await changeView(ana, closed.id, { audience: 'private' });
  expect(await send(30)).toBe(2);
  expect((await toldTo(ben)).slice(-2)).toEqual([
    'No more digests of “View of customs”',
    'No more digests of “View of customs”',
  ]);
  expect((await listViewDigests(ben)).map(({ endedReason }) => endedReason)).toEqual([
    'The view is not open to you any more.',
    'The view was deleted.',
  ]);
  expect(await send(31)).toBe(0);
  await expect(changeViewDigest(ben, id, { enabled: true })).rejects.toThrow('ended');
  await expect(deleteViewDigest(await addPerson('Cy Ng', 'viewer'), id)).rejects.toThrow(Forbidden);
  await deleteViewDigest(ben, id);
});

test('an outbound webhook is told too, once, of the whole workspace', async () => {
  const webhook = '00000000-0000-7000-8000-0000000000c1';
  await getDatabase().pool.query(
    `INSERT INTO outbound_webhooks (workspace_id, id, name, url, sealed_secret, created_by)
     VALUES ($1, $2, 'Planner', 'https://planner.example', '\\x00', 'ana')`,
    [ana.workspaceId, webhook],
  );
  const view = await keep(ana, { account: 'acme.example' });
  await ask(ana, view.id, { audience: { kind: 'webhook', id: webhook } });
  expect(await send(40)).toBe(1);
  expect(await send(41)).toBe(0);
  const { rows } = await getDatabase().pool.query('SELECT event, body FROM outbound_deliveries');
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0].body)).toMatchObject({
    type: 'view.digest',
    data: {
      count: 2,
      new: 2,
      view: { id: view.id, list: 'customs' },
      top: [{ key: expect.stringMatching(/^DIG/) }, {}],
    },
  });
});
