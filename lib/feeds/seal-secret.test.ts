import { expect, test } from 'vitest';
import { isSealedUnder, openSecret, sealSecret } from './seal-secret.ts';

const APP_SECRET = 'a secret of tests, long enough';
const OTHER = 'another secret of tests, as long';
const place = { workspaceId: 'workspace', feedId: 'feed', secretId: 'secret' };

test('what was sealed opens again, whatever its letters', () => {
  for (const secret of ['', 'k', 'schlüssel 船', 'x'.repeat(500)])
    expect(openSecret(sealSecret(secret, place, APP_SECRET), place, [APP_SECRET])).toBe(secret);
});

test('sealing the same secret twice gives nothing away: the bytes differ, and neither holds it', () => {
  const [one, other] = [
    sealSecret('topsecret', place, APP_SECRET),
    sealSecret('topsecret', place, APP_SECRET),
  ];
  expect(one.equals(other)).toBe(false);
  expect(one.includes('topsecret')).toBe(false);
});

test.each([
  ['workspace', { ...place, workspaceId: 'another' }],
  ['feed', { ...place, feedId: 'another' }],
  ['secret of the feed', { ...place, secretId: 'another' }],
])('a sealed secret moved to another %s opens nothing', (_, elsewhere) => {
  expect(openSecret(sealSecret('key', place, APP_SECRET), elsewhere, [APP_SECRET])).toBeUndefined();
});

test('every flipped bit is noticed', () => {
  const sealed = sealSecret('key', place, APP_SECRET);
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const bent = Buffer.from(sealed);
    bent.writeUInt8(bent.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(openSecret(bent, place, [APP_SECRET])).toBeUndefined();
  }
  expect(openSecret(sealed.subarray(0, 20), place, [APP_SECRET])).toBeUndefined();
});

test('under a new APP_SECRET the one before still opens what it sealed, and without it nothing does', () => {
  const sealed = sealSecret('key', place, APP_SECRET);
  expect(openSecret(sealed, place, [OTHER, APP_SECRET])).toBe('key');
  expect(openSecret(sealed, place, [OTHER])).toBeUndefined();
  expect([isSealedUnder(sealed, APP_SECRET), isSealedUnder(sealed, OTHER)]).toEqual([true, false]);
});
