import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import {
  type Attempt,
  countFailure,
  forgetFailures,
  requireNoWait,
  toNetwork,
  toWaitSeconds,
} from './sign-in-limit.ts';

const attempt = (address: string, person = 'ada@example.com'): Attempt => ({ address, person });

async function fail(times: number, what: Attempt): Promise<void> {
  for (let time = 0; time < times; time += 1) await countFailure(what);
}

const waits = (what: Attempt) =>
  requireNoWait(what).then(
    () => 0,
    (error: { retryAfterSeconds: number }) => error.retryAfterSeconds,
  );

test('the wait begins after five failures, doubles with each, and ends growing at a quarter of an hour', () => {
  expect([0, 5, 6, 7, 8, 15, 100].map((failures) => toWaitSeconds(failures, 5))).toEqual([
    0, 0, 2, 4, 8, 900, 900,
  ]);
});

test('whoever fails waits; the same person from elsewhere, and others from here, do not', async () => {
  const here = attempt('203.0.113.1');
  await fail(5, here);
  expect(await waits(here)).toBe(0);
  await fail(3, here);
  expect(await waits(here)).toBeGreaterThan(5);
  expect(await waits(attempt('203.0.113.2'))).toBe(0);
  expect(await waits(attempt('203.0.113.1', 'ben@example.com'))).toBe(0);
});

test('an address that tries many people waits for all of them', async () => {
  for (let person = 0; person < 54; person += 1)
    await countFailure(attempt('203.0.113.3', `p${person}@example.com`));
  expect(await waits(attempt('203.0.113.3', 'somebody.else@example.com'))).toBeGreaterThan(0);
});

test('being right ends the wait of the person, and not that of the address', async () => {
  const here = attempt('203.0.113.4');
  await fail(10, here);
  await forgetFailures(here);
  expect(await waits(here)).toBe(0);
});

test('failures of long ago count for nothing', async () => {
  const here = attempt('203.0.113.5');
  await fail(10, here);
  await getDatabase().pool.query(`update sign_in_failures set last_at = now() - interval '2 hours'`);
  expect(await waits(here)).toBe(0);
  await countFailure(here);
  expect(await waits(here)).toBe(0);
});

test('failures at the same moment are all counted', async () => {
  const here = attempt('203.0.113.6');
  await Promise.all(Array.from({ length: 12 }, () => countFailure(here)));
  expect(await waits(here)).toBeGreaterThan(100);
});

test('of IPv6 a whole network is one caller, however an address in it is written', async () => {
  expect(
    ['2001:db8:1:2:3:4:5:6', '2001:DB8:1:2::9', '2001:0db8:0001:0002:ffff::', '2001:db8:1:2::%eth0'].map(
      toNetwork,
    ),
  ).toEqual(Array(4).fill('2001:db8:1:2::/64'));
  expect(['::1', '2001:db8::1', '1::2:3:4:5:6:7', '64:ff9b::192.0.2.1'].map(toNetwork)).toEqual([
    '0:0:0:0::/64',
    '2001:db8:0:0::/64',
    '1:0:2:3::/64',
    '64:ff9b:0:0::/64',
  ]);
  expect(['203.0.113.1', '', 'unknown'].map(toNetwork)).toEqual(['203.0.113.1', '', 'unknown']);
  for (let host = 1; host < 9; host += 1) await countFailure(attempt(`2001:db8:1:2::${host}`));
  expect(await waits(attempt('2001:db8:1:2::abcd'))).toBeGreaterThan(0);
  expect(await waits(attempt('2001:db8:1:3::abcd'))).toBe(0);
});
