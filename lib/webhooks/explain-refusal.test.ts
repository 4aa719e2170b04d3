import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { explainRefusal, type Refusal } from './explain-refusal.ts';
import type { HeaderPairs } from './header-pairs.ts';
import { listReencodings } from './reencodings.ts';
import { eaze } from './sources/eaze/source.ts';
import { opentrack } from './sources/opentrack/source.ts';

const SECRET = 'the-secret-of-opentrack';
const KEY = 'the-key-of-eaze';
const PRETTY = '{\n  "event": "container.status.updated",\n  "data": {\n    "url": "a/b"\n  }\n}';
const COMPACT = JSON.stringify(JSON.parse(PRETTY));

const sign = (body: string | Uint8Array, secret = SECRET) =>
  createHmac('sha256', secret).update(body).digest('hex');

function atOpentrack(proof: string | HeaderPairs, body: string | Uint8Array = PRETTY): string {
  const headers: HeaderPairs = typeof proof === 'string' ? [['X-OpenTrack-Signature', proof]] : proof;
  return explain({
    source: opentrack,
    headers,
    body: Buffer.from(body),
    secrets: [SECRET, 'the-next-secret'],
    formerSecrets: ['a-former-secret'],
    others: [{ source: eaze, secrets: [KEY] }],
  });
}

function atEaze(headers: HeaderPairs, body: string | Uint8Array = '{"event":"declaration.created"}'): string {
  return explain({
    source: eaze,
    headers,
    body: Buffer.from(body),
    secrets: [KEY],
    formerSecrets: ['a-former-key'],
    others: [{ source: opentrack, secrets: [SECRET] }],
  });
}

/** Whatever the hint, it gives no secret away. */
function explain(refusal: Refusal): string {
  const hint = explainRefusal(refusal);
  const secrets = [
    ...refusal.secrets,
    ...refusal.formerSecrets,
    ...refusal.others.flatMap((each) => each.secrets),
  ];
  for (const secret of secrets) expect(hint).not.toContain(secret);
  return hint;
}

test.each<[string, HeaderPairs, string | Uint8Array, string]>([
  ['nothing at all', [], PRETTY, 'No secret is set at the sender'],
  [
    'the header of Eaze',
    [['Eaze-Signature', KEY]],
    PRETTY,
    'looks like Eaze Customs, sent to the OpenTrack address',
  ],
  [
    'a message of Eaze',
    [],
    readWebhookFixture('eaze', 'declaration.created'),
    'it speaks of "declaration.created"',
  ],
  ['an empty header and no JSON', [['X-OpenTrack-Signature', ' ']], 'x', 'No secret is set at the sender'],
  [
    'the header twice',
    [
      ['X-OpenTrack-Signature', sign(PRETTY)],
      ['x-opentrack-signature', sign(PRETTY)],
    ],
    PRETTY,
    'adds the header once more',
  ],
])('without one proof, %s is explained', (_, headers, body, hint) => {
  expect(atOpentrack(headers, body)).toContain(hint);
});

test.each<[string, string, string | Uint8Array, string]>([
  ['the key of Eaze', KEY, PRETTY, 'the proof of Eaze Customs in the header of OpenTrack'],
  ['a signature with the key of Eaze', sign(PRETTY, KEY), PRETTY, 'made with the secret of Eaze Customs'],
  ['the secret itself', SECRET, PRETTY, 'The secret itself was sent in place of a signature'],
  ['sha256= before it', `sha256=${sign(PRETTY)}`, PRETTY, 'something stands around it'],
  ['quotes around it', `"${sign(PRETTY)}"`, PRETTY, 'something stands around it'],
  ['Base64', Buffer.from(sign(PRETTY), 'hex').toString('base64'), PRETTY, 'written in Base64'],
  [
    'Base64 after sha256=',
    `sha256=${Buffer.from(sign(PRETTY), 'hex').toString('base64')}`,
    PRETTY,
    'written in Base64',
  ],
  ['the old secret', sign(PRETTY, 'a-former-secret'), PRETTY, 'It matches the old secret'],
  ['a line end after the secret', sign(PRETTY, `${SECRET}\n`), PRETTY, 'with a blank, a line end or quotes'],
  ['a blank before the secret', sign(PRETTY, ` ${SECRET}`), PRETTY, 'with a blank, a line end or quotes'],
  ['compact JSON laid out', sign(COMPACT), PRETTY, 'something between re-encodes JSON'],
  ['laid-out JSON made compact', sign(PRETTY), COMPACT, 'something between re-encodes JSON'],
  ['escaped slashes unescaped', sign(COMPACT.replace('/', '\\/')), COMPACT, 're-encodes JSON'],
  ['a new line added', sign('{"a":1} x'), '{"a":1} x\n', 'given a new line at its end'],
  ['a new line taken', sign('not json\n'), 'not json', 'robbed of the new line'],
  ['line ends changed', sign('a\r\nb'), 'a\nb', 'given other line ends'],
  ['a byte order mark added', sign('{"a":275.50}'), '\ufeff{"a":275.50}', 'byte order mark'],
  [
    'the next secret, re-encoded',
    sign(COMPACT, 'the-next-secret'),
    PRETTY,
    'something between re-encodes JSON',
  ],
  ['MD5', createHash('md5').update(PRETTY).digest('hex'), PRETTY, '32 digits, as many as MD5'],
  ['SHA-1', createHmac('sha1', SECRET).update(PRETTY).digest('hex'), PRETTY, '40 digits, as many as SHA-1'],
  ['half of it', sign(PRETTY).slice(0, 31), PRETTY, 'It has 31 digits'],
  ['words', 'let me in!', PRETTY, 'It is not hexadecimal'],
  ['another secret', sign(PRETTY, 'whatever'), PRETTY, 'made with another secret or over other bytes'],
])('a signature that fails for %s says so', (_, proof, body, hint) => {
  expect(atOpentrack(proof, body)).toContain(hint);
});

test.each<[string, HeaderPairs, string]>([
  ['no key', [], 'No secret is set at the sender'],
  ['the signature of OpenTrack', [['x-opentrack-signature', sign('x')]], 'looks like OpenTrack'],
  ['Bearer', [['Eaze-Signature', `Bearer ${KEY}`]], 'something stands around it'],
  ['the old key', [['Eaze-Signature', 'a-former-key']], 'It matches the old secret'],
  ['the secret of OpenTrack', [['Eaze-Signature', SECRET]], 'made with the secret of OpenTrack'],
  ['another key', [['Eaze-Signature', 'x']], 'It is another key'],
])('at the door of Eaze, %s is explained', (_, headers, hint) => {
  expect(atEaze(headers)).toContain(hint);
});

test('without a secret of our own, that is what is said', () => {
  const refusal = {
    source: opentrack,
    headers: [['x-opentrack-signature', sign('{}')]] as const,
    body: Buffer.from('{}'),
    secrets: [''],
    formerSecrets: [],
    others: [],
  };
  expect(explainRefusal(refusal)).toBe('Set a secret for OpenTrack here, the same one as at the sender.');
});

test('a body is written anew at most nine times, however large', () => {
  const body = Buffer.from(
    JSON.stringify({ list: Array.from({ length: 40_000 }, (_, n) => `a/b ${n}\r\n`) }),
  );
  expect(body.byteLength).toBeGreaterThan(600_000);
  expect([...listReencodings(body)].length).toBeLessThanOrEqual(9);
  const startedAt = performance.now();
  atOpentrack(sign('another body'), body);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
