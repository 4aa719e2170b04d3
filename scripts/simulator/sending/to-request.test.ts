import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { toRequest } from './to-request.ts';

const SECRETS = { opentrack: 'between us', eaze: 'the key' };
const BODY = '{"event":"container.status.updated","data":{"owed":275.50}}';

test('a message of OpenTrack is signed over its bytes', async () => {
  const request = toRequest(
    'http://localhost:3000',
    { source: 'opentrack', subject: 'x', at: 0, body: BODY, proof: 'right' },
    SECRETS,
  );
  expect(request.url).toBe('http://localhost:3000/api/webhooks/opentrack');
  expect(await request.clone().text()).toBe(BODY);
  expect(request.headers.get('X-OpenTrack-Signature')).toBe(
    createHmac('sha256', 'between us').update(BODY).digest('hex'),
  );
});

test('a message of Eaze brings its key', () => {
  const request = toRequest(
    'http://localhost:3000',
    { source: 'eaze', subject: 'x', at: 0, body: BODY, proof: 'right' },
    SECRETS,
  );
  expect(request.headers.get('Eaze-Signature')).toBe('the key');
});

test('a forged message is signed with another secret', () => {
  const request = toRequest(
    'http://localhost:3000',
    { source: 'opentrack', subject: 'x', at: 0, body: BODY, proof: 'wrong' },
    SECRETS,
  );
  expect(request.headers.get('X-OpenTrack-Signature')).not.toBe(
    createHmac('sha256', 'between us').update(BODY).digest('hex'),
  );
});
