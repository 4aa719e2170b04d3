import { beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { sendMessage, toContainerMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { acknowledgeContainerException } from './acknowledge-container-exception.ts';
import { assignContainerException } from './assign-container-exception.ts';
import { ContainerExceptionQuery } from './container-exception-query.ts';
import { getContainerException } from './get-container-exception.ts';
import { listContainerExceptions } from './list-container-exceptions.ts';
import { noteOnContainerException } from './note-on-container-exception.ts';
import { reopenContainerException } from './reopen-container-exception.ts';
import { resolveContainerException } from './resolve-container-exception.ts';
import { snoozeContainerException } from './snooze-container-exception.ts';
import { undoOnContainerException } from './undo-on-container-exception.ts';

useTestSecrets();

const at = (clock: string) => `2026-11-22T${clock}.000Z` as Instant;
const person = (id: string, name: string, clock: string) =>
  toTestAccess({ now: at(clock), actor: { kind: 'person', id, name }, role: 'coordinator' });
const ana = (clock = '09:00:00') => person('ana', 'Ana Silva', clock);
const ben = (clock = '09:00:00') => person('ben', 'Ben Kaya', clock);

const holds = (container: string, sentAt: string, codes: string[]) =>
  sendMessage(
    'opentrack',
    toContainerMessage('container.exceptions.updated', container, sentAt, {
      masterBillNumber: 'TRIAGE1',
      exceptionName: 'activeHold',
      context: {
        lastFreeDay: '2026-11-30',
        holds: codes.map((code) => ({ type: 'CUSTOMS', code, reportedAt: '2026-11-20' })),
      },
    }),
  );
const noHolds = (container: string, sentAt: string) =>
  sendMessage(
    'opentrack',
    toContainerMessage('container.holds.updated', container, sentAt, {
      masterBillNumber: 'TRIAGE1',
      holds: [],
    }),
  );

let count = 0;
let container = '';
let hold: ContainerException;
const target = (version?: string) => ({ id: hold.id, version });
const current = () => getContainerException(ana(), hold.id);
const says = ({ history }: ContainerException) =>
  history.map(({ what, person, takenBack }) =>
    [what, person, ...(takenBack ? ['taken back'] : [])].filter(Boolean).join(' '),
  );

beforeEach(async () => {
  container = `TRIU${String(++count).padStart(7, '0')}`;
  await holds(container, at('08:00:00'), ['1H']);
  const { items } = await listContainerExceptions(ana(), ContainerExceptionQuery.parse({ container }));
  if (!items[0]) throw new Error('The exception did not open.');
  hold = items[0];
});

const audited = async () => {
  const { rows } = await getDatabase().pool.query<{ action: string; actor_name: string }>(
    `SELECT action, actor_name FROM audit_entries WHERE workspace_id = $1 AND after ->> 'id' = $2 ORDER BY seq`,
    [DEFAULT_WORKSPACE_ID, hold.id],
  );
  return rows.map((row) => `${row.actor_name} ${row.action}`);
};

describe('each act', () => {
  test('acknowledging takes it out of what is new, once', async () => {
    const done = await acknowledgeContainerException(ana(), target(), { note: 'calling the line' });
    expect(done).toMatchObject({
      state: 'acknowledged',
      history: [{}, { what: 'acknowledged', person: 'Ana Silva' }],
    });
    expect(done.history[1]?.text).toContain('calling the line');
    expect(done.version).not.toBe(hold.version);
    expect(await acknowledgeContainerException(ana('09:01:00'), target(), { note: undefined })).toEqual(done);
    expect(await current()).toEqual(done);
    expect(await audited()).toEqual(['Ana Silva container-exception.acknowledge']);
  });

  test('an assignee is kept as named, and nobody is nobody', async () => {
    expect(
      await assignContainerException(ana(), target(), { assignee: 'Ben Kaya', note: undefined }),
    ).toMatchObject({
      assignee: 'Ben Kaya',
      state: 'open',
    });
    expect(
      (await listContainerExceptions(ana(), ContainerExceptionQuery.parse({ assignee: 'Ben Kaya' }))).items,
    ).toHaveLength(1);
    expect(
      await assignContainerException(ben(), target(), { assignee: null, note: undefined }),
    ).toMatchObject({ assignee: null });
  });

  test('it sleeps until a moment, until a change, or until some days before the last free day', async () => {
    const until = at('12:00:00');
    expect(await snoozeContainerException(ana(), target(), { until, note: undefined })).toMatchObject({
      state: 'snoozed',
      snoozedUntil: until,
    });
    expect(await getContainerException(ana('12:00:00'), hold.id)).toMatchObject({ state: 'open' });
    expect(
      await snoozeContainerException(ana(), target(), { untilChange: true, note: undefined }),
    ).toMatchObject({
      state: 'snoozed',
      snoozedUntil: null,
    });
    expect(
      await snoozeContainerException(ana(), target(), { daysBeforeLastFreeDay: 2, note: undefined }),
    ).toMatchObject({
      snoozedUntil: '2026-11-28T00:00:00.000Z',
    });
  });

  test('it cannot sleep until a moment that has passed', async () => {
    const past = { until: at('08:59:00'), note: undefined };
    await expect(snoozeContainerException(ana(), target(), past)).rejects.toMatchObject({ status: 422 });
    const days = { daysBeforeLastFreeDay: 30, note: undefined };
    await expect(snoozeContainerException(ana(), target(), days)).rejects.toMatchObject({ status: 422 });
    expect(await current()).toEqual(hold);
  });

  test('what gets worse wakes it, and says why', async () => {
    await snoozeContainerException(ana(), target(), { until: at('23:00:00'), note: undefined });
    await holds(container, at('10:00:00'), ['1H', '2H']);
    const woken = await current();
    expect(woken.state).toBe('open');
    expect(woken.history.map(({ text }) => text)).toContain('Another hold was placed.');
  });

  test('resolving says why and by whom; what is resolved can be assigned, noted on and reopened, and nothing else', async () => {
    const resolved = await resolveContainerException(ana(), target(), { reason: 'paid', note: undefined });
    expect(resolved).toMatchObject({
      state: 'resolved',
      closedBy: { kind: 'person', rule: 'paid', person: 'Ana Silva' },
      closedAt: at('09:00:00'),
    });
    for (const act of [
      () => acknowledgeContainerException(ben(), target(), { note: undefined }),
      () => snoozeContainerException(ben(), target(), { untilChange: true, note: undefined }),
      () => resolveContainerException(ben(), target(), { reason: 'paid', note: undefined }),
    ]) {
      await expect(act()).rejects.toMatchObject({ status: 409, current: { id: hold.id, state: 'resolved' } });
    }
    expect(
      await resolveContainerException(ana('09:02:00'), target(), { reason: 'paid', note: undefined }),
    ).toEqual(resolved);
    await noteOnContainerException(ben(), target(), { note: 'receipt is in the mail' });
    await assignContainerException(ben(), target(), { assignee: 'Ben Kaya', note: undefined });
    expect(
      await reopenContainerException(ben(), target(), { reason: undefined, note: undefined }),
    ).toMatchObject({ state: 'open', closedBy: null });
  });

  test('a note is written once, however often it is sent', async () => {
    await noteOnContainerException(ana(), target(), { note: 'asked the broker' });
    await noteOnContainerException(ana('09:00:05'), target(), { note: 'asked the broker' });
    expect(says(await current())).toEqual(['detected', 'noted Ana Silva']);
  });

  test('an exception nobody knows is not found', async () => {
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
      await expect(acknowledgeContainerException(ana(), { id }, { note: undefined })).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});

describe('people and senders', () => {
  test('a repeat from the sender does not wipe what people did', async () => {
    await acknowledgeContainerException(ana(), target(), { note: undefined });
    await assignContainerException(ana(), target(), { assignee: 'Ben Kaya', note: undefined });
    await holds(container, at('08:30:00'), ['1H']);
    await holds(container, '2026-11-22T13:00:00.000Z', ['1H']);
    expect(await current()).toMatchObject({ state: 'acknowledged', assignee: 'Ben Kaya', timesSeen: 2 });
  });

  test('evidence closes what a person acknowledged, and a person reopens what evidence closed', async () => {
    await acknowledgeContainerException(ana(), target(), { note: undefined });
    await noHolds(container, at('10:00:00'));
    expect(await current()).toMatchObject({ state: 'resolved', closedBy: { kind: 'evidence' } });
    const reopened = await reopenContainerException(ben('11:00:00'), target(), {
      reason: 'the terminal says otherwise',
      note: undefined,
    });
    expect(reopened).toMatchObject({ state: 'open', closedBy: null });
    expect(says(reopened)).toEqual(['detected', 'acknowledged Ana Silva', 'closed', 'reopened Ben Kaya']);
  });

  test("also where the sender's clock runs ahead of ours", async () => {
    await noHolds(container, at('15:00:00'));
    const reopened = await reopenContainerException(ben('09:00:00'), target(), {
      reason: undefined,
      note: undefined,
    });
    expect(reopened.state).toBe('open');
    expect(reopened.history.at(-1)).toMatchObject({ what: 'reopened', at: at('09:00:00') });
  });

  test('the first of two episodes cannot be reopened beside the second', async () => {
    await noHolds(container, at('10:00:00'));
    await holds(container, at('14:00:00'), ['7H']);
    const act = reopenContainerException(ben('15:00:00'), target(), { reason: undefined, note: undefined });
    await expect(act).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('a later exception'),
    });
  });
});

describe('several people at once', () => {
  test('who was slower hears who was faster, and when', async () => {
    await acknowledgeContainerException(ana(), target(hold.version), { note: undefined });
    const late = acknowledgeContainerException(ben('09:00:01'), target(hold.version), { note: 'mine' });
    await expect(late).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/Ana Silva at 2026-11-22T09:00:00\.000Z: Acknowledged/),
      current: { state: 'acknowledged' },
    });
    expect(says(await current())).toEqual(['detected', 'acknowledged Ana Silva']);
  });

  test('of many who see one version, one gets through', async () => {
    const acts = Array.from({ length: 8 }, (_, number) =>
      assignContainerException(ana(), target(hold.version), {
        assignee: `Person ${number}`,
        note: undefined,
      }),
    );
    const settled = await Promise.allSettled(acts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(says(await current())).toHaveLength(2);
  });

  test('what was done in one millisecond keeps the order in which it was done', async () => {
    const people: Access[] = [ana(), ben(), ana(), ben()];
    for (const [number, person] of people.entries()) {
      await assignContainerException(person, target(), { assignee: `Person ${number}`, note: undefined });
    }
    expect((await current()).assignee).toBe('Person 3');
    await resolveContainerException(ben(), target(), { reason: 'done', note: undefined });
    await reopenContainerException(ana(), target(), { reason: undefined, note: undefined });
    expect((await current()).state).toBe('open');
  });
});

describe('taking back', () => {
  test('what was taken back counts as never done, and stays in the history', async () => {
    await acknowledgeContainerException(ana(), target(), { note: undefined });
    await resolveContainerException(ana('09:00:10'), target(), { reason: 'paid', note: undefined });
    const undone = await undoOnContainerException(ana('09:00:15'), target(), {});
    expect(undone).toMatchObject({ state: 'acknowledged', closedBy: null });
    expect(says(undone)).toEqual([
      'detected',
      'acknowledged Ana Silva',
      'resolved Ana Silva taken back',
      'taken-back Ana Silva',
    ]);
    expect(await undoOnContainerException(ana('09:00:20'), target(), {})).toMatchObject({ state: 'open' });
    expect(await audited()).toHaveLength(4);
  });

  test('what came in between is seen as if it had not been done', async () => {
    await resolveContainerException(ana(), target(), { reason: 'paid', note: undefined });
    await holds(container, at('12:30:00'), ['1H']);
    expect((await current()).state).toBe('resolved');
    const undone = await undoOnContainerException(ana('09:05:00'), target(), {});
    expect(undone).toMatchObject({ state: 'open', timesSeen: 2, episode: 1 });
    const { items } = await listContainerExceptions(ana(), ContainerExceptionQuery.parse({ container }));
    expect(items).toHaveLength(1);
  });

  test('only what is one’s own, recent, and not built upon', async () => {
    await acknowledgeContainerException(ana(), target(), { note: undefined });
    await expect(undoOnContainerException(ben(), target(), {})).rejects.toMatchObject({ status: 422 });
    await expect(undoOnContainerException(ana('09:11:00'), target(), {})).rejects.toMatchObject({
      status: 422,
    });
    await assignContainerException(ben(), target(), { assignee: 'Ben Kaya', note: undefined });
    await expect(undoOnContainerException(ana(), target(), {})).rejects.toMatchObject({
      message: expect.stringContaining('Ben Kaya'),
    });
    expect((await current()).state).toBe('acknowledged');
  });

  test('the same taken back twice is one line', async () => {
    const { history } = await acknowledgeContainerException(ana(), target(), { note: undefined });
    const actId = history.at(-1)?.actId ?? undefined;
    const undone = await undoOnContainerException(ana(), target(), { actId });
    expect(await undoOnContainerException(ana(), target(), { actId })).toEqual(undone);
  });
});
