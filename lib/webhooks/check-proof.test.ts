import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { checkProof } from './check-proof.ts';
import type { HeaderPairs } from './header-pairs.ts';
import { eaze } from './sources/eaze/source.ts';
import { opentrack } from './sources/opentrack/source.ts';

const body = readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected');
const signature = sign(body, 'secret-one');

function sign(bytes: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(bytes).digest('hex');
}

function isOpenTrack(headers: HeaderPairs, bytes: Uint8Array = body, secrets = ['secret-one']): boolean {
  return checkProof(opentrack, headers, bytes, secrets).proved;
}

function isEaze(headers: HeaderPairs, secrets = ['key-one']): boolean {
  return checkProof(eaze, headers, Buffer.from('{}'), secrets).proved;
}

test('a signature over the raw bytes proves OpenTrack, in either case and under any header case', () => {
  expect(isOpenTrack([['X-OpenTrack-Signature', signature]])).toBe(true);
  expect(isOpenTrack([['x-opentrack-signature', signature.toUpperCase()]])).toBe(true);
});

test('while a secret is being rotated both prove', () => {
  const headers: HeaderPairs = [['X-OpenTrack-Signature', signature]];
  expect(isOpenTrack(headers, body, ['secret-two', 'secret-one'])).toBe(true);
  expect(isOpenTrack(headers, body, ['secret-two'])).toBe(false);
  expect(isEaze([['Eaze-Signature', 'key-two']], ['key-one', 'key-two'])).toBe(true);
});

test('no single flipped bit of body or signature passes', () => {
  for (let bit = 0; bit < body.length * 8; bit++) {
    const flipped = Buffer.from(body);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (isOpenTrack([['X-OpenTrack-Signature', signature]], flipped)) expect.fail(`bit ${bit} of the body`);
  }
  for (let bit = 0; bit < 256; bit++) {
    const flipped = Buffer.from(signature, 'hex');
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (isOpenTrack([['X-OpenTrack-Signature', flipped.toString('hex')]]))
      expect.fail(`bit ${bit} of the signature`);
  }
});

test('a body that was written anew on the way no longer fits: 275.50 became 275.5', () => {
  const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  expect(rewritten.toString()).toContain('275.5,');
  expect(isOpenTrack([['X-OpenTrack-Signature', signature]], rewritten)).toBe(false);
});

test.each<[string, HeaderPairs]>([
  ['missing', []],
  ['empty', [['X-OpenTrack-Signature', '']]],
  ['cut short', [['X-OpenTrack-Signature', signature.slice(0, 62)]]],
  ['too long', [['X-OpenTrack-Signature', `${signature}00`]]],
  ['not hexadecimal', [['X-OpenTrack-Signature', 'z'.repeat(64)]]],
  ['prefixed', [['X-OpenTrack-Signature', `sha256=${signature}`]]],
  [
    'sent twice',
    [
      ['X-OpenTrack-Signature', signature],
      ['x-opentrack-signature', signature],
    ],
  ],
  ['sent twice and joined by the server', [['X-OpenTrack-Signature', `${signature}, ${signature}`]]],
  ['under the other sender’s header', [['Eaze-Signature', signature]]],
])('a signature that is %s is refused', (_, headers) => {
  expect(isOpenTrack(headers)).toBe(false);
});

test.each<[string, HeaderPairs]>([
  ['missing', []],
  ['empty', [['Eaze-Signature', '']]],
  ['another', [['Eaze-Signature', 'key-two']]],
  ['only the beginning', [['Eaze-Signature', 'key']]],
  ['in another case', [['Eaze-Signature', 'KEY-ONE']]],
  [
    'sent twice',
    [
      ['Eaze-Signature', 'key-one'],
      ['Eaze-Signature', 'key-one'],
    ],
  ],
  ['sent twice and joined by the server', [['Eaze-Signature', 'key-one, key-one']]],
])('a key that is %s is refused', (_, headers) => {
  expect(isEaze(headers)).toBe(false);
});

test('the right key proves Eaze', () => {
  expect(isEaze([['Eaze-Signature', 'key-one']])).toBe(true);
});

test('an empty secret, or none, lets nobody in', () => {
  for (const secrets of [[], [''], ['', '']]) {
    expect(isOpenTrack([['X-OpenTrack-Signature', sign(body, '')]], body, secrets)).toBe(false);
    expect(isEaze([['Eaze-Signature', '']], secrets)).toBe(false);
  }
});
