import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { changeProfile } from '#lib/auth/members/change-profile.ts';
import { getDatabase } from '#lib/database/database.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Snoozing, snoozeContainerException } from '#lib/exceptions/snooze-container-exception.ts';
import { mailNotices as mailNoticesJob } from '#lib/jobs/jobs/mail-notices.ts';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import { runJob } from '#lib/jobs/run-job.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { startMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { watchSubject } from '#lib/triage/mark-subject.ts';
import { replayWebhookEvent } from '#lib/webhooks/replay/replay-webhook-event.ts';
import { changeNoticeRule, deleteNoticeRule } from './change-notice-rule.ts';
import { createNoticeRule } from './create-notice-rule.ts';
import { findNotices } from './find-notices.ts';
import { listNoticeRules } from './list-notice-rules.ts';
import { listNotices } from './list-notices.ts';
import { mailNotices } from './mail-notices.ts';
import { NoticeQuery } from './notice.ts';
import { NewNoticeRule } from './notice-rule.ts';
import { readNotices } from './read-notices.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'clearhold-notices-'));
useTestSecrets();

const never = new AbortController().signal;
let clock = Date.parse('2026-11-20T08:00:00.000Z');
const sentAt = () => {
  clock += 60_000;
  return new Date(clock).toISOString();
};

const look = () => findNotices(toTestAccess(), never);
const ask = (access: Access, wish: object) =>
  createNoticeRule({ ...access, now: toInstant(new Date()) }, NewNoticeRule.parse(wish));
const titlesOf = async (access: Access) =>
  (await listNotices(access, NoticeQuery.parse({}))).items.map(({ title }) => title);

const hold = (bill: string, code = '1H', account = 'acme.example') => {
  const message = toCustomsMessage(bill, sentAt(), [{ code, date: '2026-11-19', isHold: true }]);
  return sendMessage('opentrack', { ...message, data: { ...message.data, account: { domain: account } } });
};
const release = (bill: string, day = '2026-11-20') =>
  sendMessage('opentrack', toCustomsMessage(bill, sentAt(), [{ code: '1C', date: day, quantity: '5' }]));
const revoke = (bill: string) =>
  sendMessage('opentrack', toCustomsMessage(bill, sentAt(), [{ code: '4E', date: '2026-11-21' }]));

let ana: Awaited<ReturnType<typeof addPerson>>;
let ben: Awaited<ReturnType<typeof addPerson>>;

beforeAll(async () => {
  ana = await addPerson('Ana Silva', 'coordinator');
  ben = await addPerson('Ben Visser', 'broker', { scope: { accounts: ['own.example'], bills: ['LINKED1'] } });
  await hold('OLD1');
  await look();
});

describe('holds', () => {
  test('without a rule nobody is told anything', async () => {
    await hold('QUIET1');
    expect(await look()).toBe(0);
    expect(await titlesOf(ana)).toEqual([]);
  });

  test('a hold that is placed is told once, however often it is looked at or said again', async () => {
    await ask(ana, { kind: 'hold-placed' });
    await hold('HELD1');
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    await hold('HELD1');
    expect(await look()).toBe(0);
    expect(await titlesOf(ana)).toEqual(['Hold 1H placed on HELD1']);
  });

  test('a hold that stood before the rule is not told, also when the bill is heard of again', async () => {
    await release('QUIET1');
    await release('OLD1');
    expect(await look()).toBe(0);
  });

  test('going over all messages again, as after a crash, tells nothing again', async () => {
    const { pool } = getDatabase();
    await pool.query(
      `UPDATE job_positions SET position = '2026-01-01T00:00:00.000Z' WHERE job = 'find-notices'`,
    );
    expect(await look()).toBe(0);
    expect(await titlesOf(ana)).toEqual(['Hold 1H placed on HELD1']);
  });

  test('looked at by two processes at once, it is told once', async () => {
    await hold('HELD2');
    const told = await Promise.all([look(), look(), look()]);
    expect(told.reduce((sum, each) => sum + each)).toBe(1);
  });

  test('a second hold on the same bill is told', async () => {
    await hold('HELD1', '7H');
    expect(await look()).toBe(1);
  });
});

test('a hold in a message that was understood only when it was read again is told then, once', async () => {
  const { pool } = getDatabase();
  const { id } = await hold('AGAIN1');
  // As rules that could not read it had left it; and long ago, so that the facts of its time have been gone through.
  await pool.query(`UPDATE webhook_events SET state = 'quarantined', reason = 'Older rules.' WHERE id = $1`, [
    id,
  ]);
  await pool.query('DELETE FROM trade_events WHERE webhook_event_id = $1', [id]);
  await pool.query(`DELETE FROM bills WHERE bill_number = 'AGAIN1'`);
  await pool.query(`DELETE FROM holds WHERE bill_number = 'AGAIN1'`);
  await pool.query('UPDATE change_versions SET version = version + 1');
  const { rows } = await pool.query(`SELECT position FROM job_positions WHERE job = 'find-notices'`);
  const later = toInstant(new Date(Date.now() + 3_600_000));
  await pool.query(`UPDATE job_positions SET position = $1 WHERE job = 'find-notices'`, [later]);
  expect(await look()).toBe(0);
  expect(await replayWebhookEvent(toTestAccess(), id)).toMatchObject({ state: 'processed' });
  expect(await look()).toBe(1);
  expect((await titlesOf(ana))[0]).toBe('Hold 1H placed on AGAIN1');
  await replayWebhookEvent(toTestAccess(), id);
  expect(await look()).toBe(0);
  await pool.query(`UPDATE job_positions SET position = $1 WHERE job = 'find-notices'`, [rows[0].position]);
  expect(await look()).toBe(0);
});

test('a release that is taken back is told, once', async () => {
  await ask(ana, { kind: 'release-taken-back' });
  await release('BACK1');
  expect(await look()).toBe(0);
  await revoke('BACK1');
  expect(await look()).toBe(1);
  expect((await titlesOf(ana))[0]).toBe('Release of BACK1 taken back');
  expect(await look()).toBe(0);
});

test('the last free day of a held box is told when it comes near, not when it was near already', async () => {
  const { today } = toTestAccess();
  const box = (number: string, bill: string, day: string) =>
    sendMessage(
      'opentrack',
      toContainerMessage('container.status.updated', number, sentAt(), {
        masterBillNumber: bill,
        lastFreeDay: day,
      }),
    );
  await hold('COST1');
  await box('MSKU6011672', 'COST1', addDays(today, 1));
  await look();
  await ask(ana, { kind: 'last-free-day', settings: { days: 2 } });
  expect(await look()).toBe(0);
  await box('MSCU4736990', 'COST1', addDays(today, 9));
  expect(await look()).toBe(0);
  await box('MSCU4736990', 'COST1', addDays(today, 2));
  expect(await look()).toBe(1);
  expect((await titlesOf(ana))[0]).toBe('MSCU4736990: last free day in 2 days, and held');
  expect(await look()).toBe(0);
  // The day itself moves on: tomorrow the same box is within the same days, and was told.
  expect(await findNotices(toTestAccess({ today: addDays(today, 1) }), never)).toBe(0);
});

test('a declaration that needs action is told', async () => {
  await ask(ana, { kind: 'declaration-action-needed' });
  const status = (word: string, at: string) =>
    sendMessage(
      'eaze',
      toDeclarationMessage('declaration.status_updated', {
        declarationId: 77,
        lrn: 'LRN-77',
        statusCode: word,
        timestamp: at,
      }),
    );
  await status('registered', '2026-11-20T09:00:00.000Z');
  expect(await look()).toBe(0);
  await status('control', '2026-11-20T10:00:00.000Z');
  expect(await look()).toBe(1);
  expect((await titlesOf(ana))[0]).toBe('Declaration LRN-77 needs action');
});

test('an exception is told to who asked for its kind', async () => {
  await ask(ana, { kind: 'container-exception', settings: { names: ['railDwell'] } });
  const detect = (name: string, container: string) =>
    sendMessage('opentrack', {
      ...toContainerMessage('container.exceptions.updated', container, sentAt()),
      data: { containerId: container, exception: name, exceptionName: name, context: {} },
    });
  await detect('streetDwell', 'TCLU1234568');
  await detect('railDwell', 'TCLU1234568');
  const { rows } = await getDatabase().pool.query('SELECT name FROM container_exceptions');
  expect(rows.map(({ name }) => name)).toContain('railDwell');
  expect(await look()).toBe(1);
  expect((await titlesOf(ana))[0]).toMatch(/^Rail dwell: TCLU1234568$/);
});

describe('without any rule', () => {
  const personalOf = async (access: Access) =>
    (await listNotices(access, NoticeQuery.parse({}))).items
      .filter(({ kind }) => kind === 'watched' || kind === 'snooze-over')
      .map(({ title }) => title)
      .reverse();
  const watch = (access: Access, kind: 'bill' | 'container' | 'declaration', key: string) =>
    watchSubject({ ...access, now: toInstant(new Date()) }, { kind, key }, { watching: true });

  test('who watches a bill is told each time it stands otherwise, and nobody else is', async () => {
    const wim = await addPerson('Wim Bos', 'viewer');
    const out = await addPerson('Out Sider', 'broker', { scope: { accounts: ['own.example'], bills: [] } });
    await hold('WATCH1');
    await look();
    await watch(wim, 'bill', 'WATCH1');
    await watch(out, 'bill', 'WATCH1');
    await look();
    expect(await personalOf(wim)).toEqual([]);
    await sendMessage(
      'opentrack',
      toCustomsMessage('WATCH1', sentAt(), [
        { code: '1I', date: '2026-11-20' },
        { code: '1C', date: '2026-11-20', quantity: '5' },
      ]),
    );
    const told = await Promise.all([look(), look()]);
    expect(told.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(1);
    expect(await personalOf(wim)).toEqual(['Bill WATCH1 is cleared now']);
    await release('WATCH1');
    await look();
    expect(await personalOf(wim)).toEqual(['Bill WATCH1 is cleared now']);
    await sendMessage(
      'opentrack',
      toContainerMessage('container.holds.updated', 'WTCH1234567', sentAt(), {
        masterBillNumber: 'WATCH1',
        holds: [{ status: 'ACTIVE', type: 'CUSTOMS', reportedDate: '2026-11-22' }],
      }),
    );
    await look();
    await sendMessage(
      'opentrack',
      toContainerMessage('container.holds.updated', 'WTCH1234567', sentAt(), {
        masterBillNumber: 'WATCH1',
        holds: [],
      }),
    );
    await look();
    await look();
    expect(await personalOf(wim)).toEqual([
      'Bill WATCH1 is cleared now',
      'Bill WATCH1 is conflict now',
      'Bill WATCH1 is cleared now',
    ]);
    expect(await personalOf(out)).toEqual([]);
    expect(await personalOf(ana)).toEqual([]);
    const { rows } = await getDatabase().pool.query(
      `SELECT 1 FROM notice_recipients WHERE person_id = $1 AND mail_due_at IS NOT NULL`,
      [wim.person.id],
    );
    expect(rows).toEqual([]);
  });

  test('who watches a declaration is told when its status moves', async () => {
    const wil = await addPerson('Wil Bos', 'viewer');
    const report = (statusCode: string, timestamp: string) =>
      sendMessage(
        'eaze',
        toDeclarationMessage('declaration.status_updated', {
          declarationId: 78,
          lrn: 'LRN-78',
          statusCode,
          timestamp,
        }),
      );
    await report('registered', '2026-11-20T09:00:00.000Z');
    await look();
    await watch(wil, 'declaration', '78');
    await report('released', '2026-11-20T12:00:00.000Z');
    await report('registered', '2026-11-20T10:00:00.000Z');
    await look();
    await look();
    expect(await personalOf(wil)).toEqual(['Declaration LRN-78 is released (cleared) now']);
  });

  test('who watches a container is told when it stands otherwise and of each new exception, once', async () => {
    const kim = await addPerson('Kim Oz', 'viewer');
    const out = await addPerson('Out Of It', 'broker', { scope: { accounts: ['own.example'], bills: [] } });
    const box = 'WTCU7654321';
    const say = (event: string, fields: Record<string, unknown>) =>
      sendMessage(
        'opentrack',
        toContainerMessage(event, box, sentAt(), { masterBillNumber: 'WATCH2', ...fields }),
      );
    await say('container.status.updated', { status: 'DISCHARGED' });
    await look();
    await watch(kim, 'container', box);
    await watch(out, 'container', box);
    await look();
    expect(await personalOf(kim)).toEqual([]);
    await say('container.status.updated', { status: 'AVAILABLE' });
    await look();
    await look();
    expect(await personalOf(kim)).toEqual([`Container ${box}: available`]);
    await say('container.location.updated', {});
    await say('container.exceptions.updated', { exceptionName: 'railDwell', context: {} });
    await look();
    await look();
    expect(await personalOf(kim)).toEqual([`Container ${box}: available`, `Rail dwell: ${box}`]);
    expect(await personalOf(out)).toEqual([]);
  });

  test('who let an exception sleep is told when it wakes, by the clock or by news, once', async () => {
    const sam = await addPerson('Sam Reed', 'coordinator');
    const container = 'SLPU1234567';
    const detect = (days: number) =>
      sendMessage('opentrack', {
        ...toContainerMessage('container.exceptions.updated', container, new Date().toISOString()),
        data: {
          containerId: container,
          exception: 'railDwell',
          exceptionName: 'railDwell',
          context: { daysSinceDischarge: days },
        },
      });
    const sleep = async (ends: object) => {
      const { rows } = await getDatabase().pool.query(
        'SELECT id FROM container_exceptions WHERE container_number = $1',
        [container],
      );
      const now = toInstant(new Date());
      await snoozeContainerException(
        { ...sam, now },
        { id: rows[0].id, version: null },
        Snoozing.parse(ends),
      );
    };
    await detect(1);
    await look();
    await sleep({ untilChange: true });
    await look();
    expect(await personalOf(sam)).toEqual([]);
    await detect(5);
    await look();
    await look();
    expect(await personalOf(sam)).toEqual([`Awake again: Rail dwell, ${container}`]);

    const until = toInstant(new Date(Date.now() + 600_000));
    await sleep({ until });
    await look();
    expect(await personalOf(sam)).toHaveLength(1);
    for (const now of [until, toInstant(new Date(Date.parse(until) + 60_000))])
      await findNotices(toTestAccess({ now }), never);
    const items = (await listNotices(sam, NoticeQuery.parse({}))).items;
    expect(items.map(({ text }) => text)).toEqual([
      'You let it sleep. The time you chose has come.',
      'You let it sleep. It changed.',
    ]);
  });
});

describe('who is told', () => {
  test('a broker who sees some cargo only is told of that only', async () => {
    await ask(ben, { kind: 'hold-placed' });
    await hold('OTHERS1');
    await hold('OWN1', '1H', 'own.example');
    await hold('LINKED1');
    await look();
    expect((await titlesOf(ben)).sort()).toEqual(['Hold 1H placed on LINKED1', 'Hold 1H placed on OWN1']);
  });

  test('a broker decides about themselves only', async () => {
    await expect(async () =>
      ask(ben, { kind: 'hold-placed', audience: { kind: 'everybody' } }),
    ).rejects.toMatchObject({
      status: 403,
    });
    const [rule] = (await listNoticeRules(ana)).filter(
      ({ audience }) => audience.kind === 'person' && audience.id === ana.person.id,
    );
    await expect(deleteNoticeRule(ben, rule?.id ?? '')).rejects.toMatchObject({ status: 403 });
    expect((await listNoticeRules(ben)).map(({ audienceName }) => audienceName)).toEqual(['Ben Visser']);
  });

  test('who was shut out is told nothing more', async () => {
    const eve = await addPerson('Eve Adams', 'viewer');
    const { id } = await ask(eve, { kind: 'hold-placed' });
    await getDatabase().pool.query('UPDATE memberships SET disabled_at = now() WHERE person_id = $1', [
      eve.person.id,
    ]);
    await hold('EVE1');
    await look();
    expect(await titlesOf(eve)).toEqual([]);
    await deleteNoticeRule(ana, id);
  });

  test('a rule that rests tells nothing, and nothing of meanwhile when it wakes', async () => {
    const dan = await addPerson('Dan Berg', 'viewer');
    const { id } = await ask(dan, { kind: 'hold-placed' });
    await changeNoticeRule(dan, id, { enabled: false });
    await hold('REST1');
    await look();
    await changeNoticeRule({ ...dan, now: toInstant(new Date()) }, id, { enabled: true });
    await hold('REST1', '7H');
    await look();
    expect(await titlesOf(dan)).toEqual(['Hold 7H placed on REST1']);
  });

  test('what was read is no more among the unread', async () => {
    const [first] = (await listNotices(ana, NoticeQuery.parse({ unread: 'true' }))).items;
    expect(await readNotices(ana, { ids: [first?.id ?? ''] })).toEqual({ read: 1 });
    expect(await readNotices(ben, { ids: [first?.id ?? ''] })).toEqual({ read: 0 });
    const left = await listNotices(ana, NoticeQuery.parse({ unread: 'true' }));
    expect(left.items.map(({ id }) => id)).not.toContain(first?.id);
  });
});

describe('mail', () => {
  let server: TestMailServer;
  let mia: Awaited<ReturnType<typeof addPerson>>;

  beforeAll(async () => {
    mia = await addPerson('Mia Lang', 'coordinator');
    server = await startMailServer();
  });
  afterAll(async () => {
    await server.close();
    await rm(process.env.DATA_DIR ?? '', { recursive: true });
  });

  /** As pg-boss runs it; what Settings show of it afterwards. */
  const runMailJob = async () => {
    await runJob(mailNoticesJob, { signal: never, startSoon: async () => {}, startAt: async () => {} });
    return (await listJobs(toTestAccess())).find(({ name }) => name === 'mail-notices')?.lastResult;
  };
  const send = (at = new Date()) => mailNotices(toTestAccess({ now: toInstant(at) }), never);

  test('where no mail server is set, a mail is a file in the data directory', async () => {
    const { id } = await ask(mia, { kind: 'hold-placed', mail: true });
    await hold('MAIL1');
    await look();
    expect(await send()).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(await send()).toEqual({ sent: 0, failed: 0, waiting: 0 });
    const folder = join(process.env.DATA_DIR ?? '', 'mail');
    const [file] = await readdir(folder);
    const text = await readFile(join(folder, file ?? ''), 'utf8');
    expect(text).toContain('To: mia.lang@example.com');
    expect(text).toContain('Subject: Hold 1H placed on MAIL1');
    await deleteNoticeRule(mia, id);
  });

  test('a mail that the server would not take goes later, once, with all that came meanwhile', async () => {
    const { getEnvironment } = await import('#lib/env.ts');
    getEnvironment().SMTP_URL = server.url;
    const { id } = await ask(mia, { kind: 'hold-placed', mail: true });
    server.refuse(1);
    await hold('MAIL2');
    await look();
    expect(await runMailJob()).toBe('0 sent, 1 could not go and are tried again.');
    // It waits for its time, and Settings go on to say so.
    expect(await runMailJob()).toBe('0 sent, 1 could not go before and wait to be tried again.');
    await hold('MAIL3');
    await look();
    expect(await send(new Date(Date.now() + 120_000))).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.to).toEqual(['mia.lang@example.com']);
    expect(server.mails[0]?.text).toContain('Hold 1H placed on MAIL2');
    expect(server.mails[0]?.text).toContain('Hold 1H placed on MAIL3');
    await deleteNoticeRule(mia, id);
  });

  test('a mail speaks the language its reader chose', async () => {
    server.mails.length = 0;
    await changeProfile(mia, { language: 'nl' });
    const { id } = await ask(mia, { kind: 'hold-placed', mail: true });
    await hold('MAIL4');
    await look();
    expect(await send()).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(server.mails[0]?.text).toContain('Blokkade 1H geplaatst op MAIL4');
    expect(server.mails[0]?.text).toContain('hierom, of iemand schreef u:');
    await changeProfile(
      { ...mia, person: mia.person && { ...mia.person, language: 'nl' } },
      { language: null },
    );
    await deleteNoticeRule(mia, id);
  });

  test('a daily mail waits for its time and holds all of the day', async () => {
    server.mails.length = 0;
    const time = new Date(Date.now() + 3_600_000).toISOString().slice(11, 16);
    await ask(mia, { kind: 'hold-placed', mail: true, dailyAt: time });
    for (const bill of ['DAY1', 'DAY2']) await hold(bill);
    await look();
    expect(await send()).toEqual({ sent: 0, failed: 0, waiting: 0 });
    expect((await titlesOf(mia)).slice(0, 2).sort()).toEqual([
      'Hold 1H placed on DAY1',
      'Hold 1H placed on DAY2',
    ]);
    expect(await send(new Date(Date.now() + 3_660_000))).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(server.mails[0]?.text).toMatch(/DAY1[\s\S]*DAY2/);
  });
});
