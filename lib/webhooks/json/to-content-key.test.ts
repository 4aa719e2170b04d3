import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';
import { toContentKey } from './to-content-key.ts';
import { unwrapBody } from './unwrap-body.ts';

function keyOf(body: string, source = 'opentrack'): string {
  const bytes = Buffer.from(body);
  const json = readJson(bytes);
  return toContentKey(source, json.ok ? unwrapBody(json.value) : bytes);
}

const first =
  '{"event":"x","data":{"a":275.50,"b":[1,2]},"deliveryAttempt":1,"pendingRetries":4,"sentAt":"2025-07-19"}';

test.each([
  [
    'a retry',
    '{"event":"x","data":{"a":275.50,"b":[1,2]},"deliveryAttempt":2,"pendingRetries":3,"sentAt":"2025-07-20"}',
  ],
  ['a playback without attempt fields', '{"event":"x","data":{"a":275.50,"b":[1,2]}}'],
  ['other white space and another order of keys', '{ "data": { "b": [1, 2], "a": 275.50 }, "event": "x" }'],
  ['the older wrapper', '{"body":{"event":"x","data":{"a":275.50,"b":[1,2]},"sentAt":"2025-07-19"}}'],
  [
    'the older wrapper, with something of its carrier beside it',
    '{"headers":{"h":1},"body":{"event":"x","data":{"a":275.50,"b":[1,2]},"sentAt":"2025-07-19"}}',
  ],
  ['escapes for plain letters', '{"\\u0065vent":"x","data":{"a":275.50,"b":[1,2]}}'],
])('%s has the same content', (_, body) => {
  expect(keyOf(body)).toBe(keyOf(first));
});

test.each([
  ['another number', '{"event":"x","data":{"a":275.51,"b":[1,2]}}'],
  ['another order of a list', '{"event":"x","data":{"a":275.50,"b":[2,1]}}'],
  ['a sentAt inside the data', '{"event":"x","data":{"a":275.50,"b":[1,2],"sentAt":"2025-07-19"}}'],
  ['text for a number', '{"event":"x","data":{"a":"275.50","b":[1,2]}}'],
  ['a body beside whole content', '{"event":"x","data":{"a":275.50,"b":[1,2]},"body":{}}'],
])('%s is other content', (_, body) => {
  expect(keyOf(body)).not.toBe(keyOf(first));
});

test('the same content of another sender is other content', () => {
  expect(keyOf(first, 'eaze')).not.toBe(keyOf(first));
});

test('what is no JSON is compared byte by byte', () => {
  expect(keyOf('not json')).toBe(keyOf('not json'));
  expect(keyOf('not json')).not.toBe(keyOf('not json '));
  expect(keyOf('')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
