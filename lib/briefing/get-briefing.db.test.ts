import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { addDays, type CalendarDay } from '#lib/domain/calendar-day.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import type { Briefing } from './briefing.ts';
import { findCollidingBills } from './find-containers-at-risk.ts';
import { getBriefing } from './get-briefing.ts';
import { markBriefingRead } from './last-look.ts';

useTestSecrets();

const NOW = toInstant(new Date());
const TODAY = NOW.slice(0, 10) as CalendarDay;
const access: Access = {
  workspaceId: DEFAULT_WORKSPACE_ID,
  timeZone: 'UTC',
  today: TODAY,
  now: NOW,
  actor: { kind: 'system', id: 'test', name: 'Test' },
  role: 'administrator',
  scope: null,
  person: null,
};

/** Hours before now, as a sender's clock. */
const hoursAgo = (hours: number) => toInstant(new Date(Date.parse(NOW) - hours * 3_600_000));

const place = (bill: string, code: string, hours: number) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(bill, hoursAgo(hours), [{ code, date: hoursAgo(hours).slice(0, 10) }]),
  );
const sendBox = (container: string, bill: string, hours: number, fields: Record<string, unknown>) =>
  sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', container, hoursAgo(hours), {
      masterBillNumber: bill,
      ...fields,
    }),
  );

let lastLook: Instant;
let briefing: Briefing;

beforeAll(async () => {
  await place('OLDHELD', '1H', 60);
  await place('REVOKED', '1C', 60);
  await place('CLEARED', '1H', 60);
  await sendBox('AAAU1000001', 'OLDHELD', 50, { lastFreeDay: addDays(TODAY, 6), status: 'DISCHARGED' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  lastLook = toInstant(new Date());

  await place('NEWHELD', '7H', 5);
  await place('REVOKED', '4A', 5);
  await place('CLEARED', '1I', 5);
  await place('CLEARED', '1C', 4);
  await sendBox('AAAU1000001', 'OLDHELD', 3, { lastFreeDay: addDays(TODAY, 2), status: 'DISCHARGED' });
  await sendBox('AAAU1000002', 'CLEARED', 3, {
    lastFreeDay: addDays(TODAY, 1),
    status: 'AVAILABLE',
    holds: [],
  });
  await sendBox('AAAU1000003', 'NEWHELD', 3, {
    lastFreeDay: addDays(TODAY, -2),
    status: 'AVAILABLE',
    demurrageOwedAtPort: 275.5,
    holds: [{ type: 'TERMINAL', code: 'TMF', reportedAt: TODAY }],
  });
  briefing = await getBriefing({ ...access, now: toInstant(new Date()) }, { since: lastLook, horizon: 3 });
});

describe('the briefing', () => {
  test('a bill that is held since the last look is newly held, one that was held before is not', () => {
    expect(briefing.changes.newlyHeld.items.map(({ billNumber }) => billNumber)).toEqual(['NEWHELD']);
    expect(briefing.changes.newlyCleared.items.map(({ billNumber }) => billNumber)).toEqual(['CLEARED']);
  });

  test('a release that was taken back is told as that', () => {
    expect(briefing.changes.releaseRevoked).toMatchObject({ total: 1, items: [{ billNumber: 'REVOKED' }] });
  });

  test('held and free time ends within the horizon: a collision', () => {
    expect(briefing.collisions).toMatchObject({
      total: { count: 1, isMore: false },
      items: [
        {
          containerNumber: 'AAAU1000001',
          bucket: 'held',
          billStatus: 'held',
          holdCodes: ['1H'],
          daysLeft: 2,
        },
      ],
    });
  });

  test('what is asked about collisions names their bills: soon ones first, none past free time or beyond the horizon', async () => {
    for (const [index, days] of [3, 1, 4, 2, -1].entries()) {
      await place(`DUE${index}`, '1H', 5);
      for (const box of [`BBBU200000${index}`, `CCCU200000${index}`])
        await sendBox(box, `DUE${index}`, 3, { lastFreeDay: addDays(TODAY, days), status: 'DISCHARGED' });
    }
    expect(await findCollidingBills(access, 3)).toEqual({
      billNumbers: ['DUE1', 'DUE3', 'OLDHELD', 'DUE0'],
      isMore: false,
    });
  });

  test('past free time says what is owed', () => {
    expect(briefing.pastFreeTime.items).toMatchObject([
      { containerNumber: 'AAAU1000003', daysLeft: -2, owed: '275.5', holdCodes: ['7H', 'TMF'] },
    ]);
  });

  test('what can go is told', () => {
    expect(briefing.readyToGo.items).toMatchObject([{ containerNumber: 'AAAU1000002', daysLeft: 1 }]);
  });

  test('a last free day that moved names both days', () => {
    expect(briefing.changes.lastFreeDayMoved.items).toMatchObject([
      { containerNumber: 'AAAU1000001', kind: 'port', from: addDays(TODAY, 6), to: addDays(TODAY, 2) },
    ]);
  });

  test('holds are counted by who must act', () => {
    expect(briefing.holdsByActor).toMatchObject([
      { actor: 'cbp', subjects: 3 },
      { actor: 'terminal', holds: 1, subjects: 1 },
    ]);
  });

  test('senders with a feed are listed, also those that never sent', () => {
    expect(briefing.senders).toMatchObject([
      { source: 'eaze', state: 'never' },
      { source: 'opentrack', state: 'heard' },
    ]);
  });
});

describe('what changed since somebody looked', () => {
  const asked = (id: string, at = NOW): Access => ({ ...access, now: at, actor: { ...access.actor, id } });
  /** A message may have been on its way for ten seconds. */
  const before = (instant: Instant) => toInstant(new Date(Date.parse(instant) - 10_000));
  const later = (milliseconds: number) => toInstant(new Date(Date.parse(NOW) + milliseconds));

  test('is told for a day to who never said that they had read, and for a fortnight at most', async () => {
    expect((await getBriefing(asked('ana'))).since).toBe(hoursAgo(24));
    await markBriefingRead(asked('ana'), { asOf: hoursAgo(20 * 24) });
    expect((await getBriefing(asked('ana'))).since).toBe(hoursAgo(14 * 24));
  });

  test('begins with the briefing they had read, for each by themselves, and never goes back', async () => {
    await markBriefingRead(asked('ben'), { asOf: hoursAgo(3) });
    await markBriefingRead(asked('ben'), { asOf: hoursAgo(5) });
    expect((await getBriefing(asked('ben'))).since).toBe(before(hoursAgo(3)));
    expect((await getBriefing(asked('eve'))).since).toBe(hoursAgo(24));
    // No clock but ours is believed.
    expect(await markBriefingRead(asked('eve'), { asOf: later(3_600_000) })).toEqual({ since: before(NOW) });
    const tomorrow = asked('eve', later(24 * 3_600_000));
    await markBriefingRead(tomorrow, { asOf: tomorrow.now });
    expect((await getBriefing(asked('ben'))).changes.newlyHeld.total).toBeGreaterThan(0);
    expect((await getBriefing(tomorrow)).changes.newlyHeld.total).toBe(0);
  });
});
