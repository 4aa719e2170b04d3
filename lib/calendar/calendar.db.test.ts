import { beforeAll, expect, test } from 'vitest';
import { AuditQuery } from '#lib/audit/audit-query.ts';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import type { Access } from '#lib/auth/access.ts';
import { changeProfile } from '#lib/auth/members/change-profile.ts';
import { getDatabase } from '#lib/database/database.ts';
import { withRequestLimits } from '#lib/database/request-limits.ts';
import { Conflict, Forbidden, NotFound, TooMany } from '#lib/errors.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { NewCalendarFeed } from './calendar-feed.ts';
import { createCalendarFeed } from './create-calendar-feed.ts';
import { listCalendarFeeds } from './list-calendar-feeds.ts';
import { readCalendar } from './read-calendar.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const ANOTHER_WORKSPACE = '00000000-0000-7000-8000-00000000000b';
const ORIGIN = 'https://clearhold.example';
const BOX = 'MSCU1234566';

const ana = await addPerson('Ana Silva', 'coordinator');
const cleo = await addPerson('Cleo Ward', 'broker', { scope: { accounts: ['other.example'], bills: [] } });

const dayFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let sent = 0;
const soon = () => new Date(Date.now() - 3_600_000 + 1_000 * sent++).toISOString();

/** What a terminal says of a box: a last free day of the port, and whether it has left. */
async function say(container: string, bill: string, day: string, about: object = {}) {
  await sendMessage(
    'opentrack',
    toContainerMessage('container.demurrage.updated', container, soon(), {
      shipment: { number: bill, masterBillNumber: bill },
      lastFreeDay: day,
      ...about,
    }),
  );
}

const make = (access: Access, wish: object = {}) =>
  createCalendarFeed(access, NewCalendarFeed.parse({ name: 'Outlook', ...wish }));
const partOf = (path: string) => path.replace('/calendar/', '');
const read = (path: string, address = '203.0.113.7') =>
  withRequestLimits(() => readCalendar(partOf(path), ORIGIN, { id: null, address }));
/** Its lines, unfolded, without what escaping adds. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').replaceAll('\\', '').split('\r\n');
const valuesOf = (text: string, name: string) =>
  linesOf(text).flatMap((line) => (line.startsWith(name) ? [line.slice(name.length + 1)] : []));

beforeAll(async () => {
  const held = toCustomsMessage('HELDBILL', soon(), [{ code: '1H', date: dayFromToday(-3) }]);
  await sendMessage('opentrack', held);
  await say(BOX, 'HELDBILL', dayFromToday(2));
});

test('one event a box on its calendar day, in words, whatever the zone of the process', async () => {
  const { path } = await make(ana);
  const text = await read(path);
  expect(linesOf(text)).toContain(`DTSTART;VALUE=DATE:${dayFromToday(2).replaceAll('-', '')}`);
  expect(valuesOf(text, 'SUMMARY')).toEqual([`Last free day: ${BOX} (port), bill HELDBILL, held`]);
  expect(valuesOf(text, 'URL;VALUE=URI')).toEqual([`${ORIGIN}/containers/${BOX}?bill=HELDBILL`]);
});

test('a calendar speaks the language its owner chose', async () => {
  const { path } = await make(ana);
  await changeProfile(ana, { language: 'nl' });
  const text = await read(path);
  expect(valuesOf(text, 'SUMMARY')).toEqual([
    `Laatste vrije dag: ${BOX} (haven), B/L HELDBILL, vastgehouden`,
  ]);
  expect(valuesOf(text, 'X-WR-CALNAME')).toEqual(['Laatste vrije dagen']);
  await changeProfile(ana, { language: null });
  expect(valuesOf(await read(path), 'X-WR-CALNAME')).toEqual(['Last free days']);
});

test('the event keeps its name while its day moves, and is gone once the box is out', async () => {
  const { path } = await make(ana);
  await say('TGHU7654321', 'MOVES', dayFromToday(4));
  const before = await read(path);
  await say('TGHU7654321', 'MOVES', dayFromToday(6));
  const after = await read(path);
  const about = (text: string) => {
    const [event = ''] = text.split('BEGIN:VEVENT').filter((part) => part.includes('TGHU7654321'));
    return {
      uid: valuesOf(event, 'UID')[0],
      day: valuesOf(event, 'DTSTART;VALUE=DATE')[0],
      sequence: Number(valuesOf(event, 'SEQUENCE')[0]),
    };
  };
  expect(about(after).uid).toBe(about(before).uid);
  expect(about(before).day).toBe(dayFromToday(4).replaceAll('-', ''));
  expect(about(after).day).toBe(dayFromToday(6).replaceAll('-', ''));
  expect(about(after).sequence).toBeGreaterThan(about(before).sequence);

  await say('TGHU7654321', 'MOVES', dayFromToday(6), { status: 'FULL_OUTGATED' });
  expect(await read(path)).not.toContain('TGHU7654321');
});

test('what was taken back, has ended, or never was, opens nothing', async () => {
  const revoked = await make(ana);
  await revokeCalendarFeed(ana, revoked.id);
  const expired = await make(ana);
  await getDatabase().pool.query(
    "UPDATE calendar_feeds SET expires_at = now() - interval '1 s' WHERE id = $1",
    [expired.id],
  );
  for (const path of [
    revoked.path,
    expired.path,
    '/calendar/nonsense.ics',
    `/calendar/${'A'.repeat(43)}.ics`,
  ]) {
    await expect(read(path, '203.0.113.8')).rejects.toThrow(NotFound);
  }
  await expect(read(expired.path.replace('.ics', ''), '203.0.113.8')).rejects.toThrow(NotFound);
});

test('whoever is shut out reads nothing from then on', async () => {
  const gone = await addPerson('Gil Stone', 'viewer');
  const { path } = await make(gone);
  expect(await read(path)).toContain(BOX);
  await getDatabase().pool.query('UPDATE memberships SET disabled_at = now() WHERE person_id = $1', [
    gone.person.id,
  ]);
  await expect(read(path)).rejects.toThrow(NotFound);
});

test('a broker reads the boxes of their own bills, another workspace its own', async () => {
  const other = toCustomsMessage('CLEOBILL', soon(), [{ code: '1H', date: dayFromToday(-1) }]);
  await sendMessage('opentrack', { ...other, data: { ...other.data, account: { domain: 'other.example' } } });
  await say('CAIU1000003', 'CLEOBILL', dayFromToday(1));
  const limited = await read((await make(cleo)).path);
  expect(limited).toContain('CAIU1000003');
  expect(limited).not.toContain(BOX);

  await getDatabase().pool.query("INSERT INTO workspaces (id, name, time_zone) VALUES ($1, 'Other', 'UTC')", [
    ANOTHER_WORKSPACE,
  ]);
  const stranger = await addPerson('Sam Other', 'administrator', { workspaceId: ANOTHER_WORKSPACE });
  expect(valuesOf(await read((await make(stranger)).path), 'SUMMARY')).toEqual([]);
});

test('a calendar is its person’s alone, its token kept nowhere, its making and end in the audit log', async () => {
  const { id, path } = await make(ana, { name: 'Phone' });
  expect((await listCalendarFeeds(ana)).map((feed) => feed.id)).toContain(id);
  expect((await listCalendarFeeds(cleo)).map((feed) => feed.id)).not.toContain(id);
  await expect(revokeCalendarFeed(cleo, id)).rejects.toThrow(NotFound);
  await revokeCalendarFeed(ana, id);
  const { items } = await listAuditEntries(toTestAccess(), AuditQuery.parse({ limit: 200 }));
  const entries = items.filter(({ subject }) => subject.key === id);
  expect(entries.map(({ action }) => action).sort()).toEqual(['calendar.create', 'calendar.revoke']);
  const token = partOf(path).replace('.ics', '');
  const { rows } = await getDatabase().pool.query(
    `SELECT f::text || coalesce((SELECT string_agg(a::text, '') FROM audit_entries a), '') AS text FROM calendar_feeds f`,
  );
  for (const { text } of rows) expect(text).not.toContain(token);
});

test('a program has no calendar, and nobody has more than ten', async () => {
  await expect(make(toTestAccess())).rejects.toThrow(Forbidden);
  const eager = await addPerson('Eve Grant', 'viewer');
  for (let made = 0; made < 10; made += 1) await make(eager);
  await expect(make(eager)).rejects.toThrow(Conflict);
});

test('who reads too often, or tries one address after another, is told to wait', async () => {
  const { path } = await make(ana);
  const often = Array.from({ length: 21 }, () => path);
  await expect(
    often.reduce<Promise<unknown>>((last) => last.then(() => read(path)), Promise.resolve()),
  ).rejects.toThrow(TooMany);
  const guesses = Array.from(
    { length: 20 },
    (_, index) => `/calendar/${String(index).padStart(43, 'x')}.ics`,
  );
  for (const guess of guesses) await expect(read(guess, '198.51.100.9')).rejects.toThrow(NotFound);
  await expect(read(path, '198.51.100.9')).rejects.toThrow(TooMany);
});
