import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readCallerAddress } from './read-caller-address.ts';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['nobody in between', '203.0.113.9', undefined, [], '203.0.113.9'],
  ['a caller who makes up where they come from', '203.0.113.9', '127.0.0.1, 10.0.0.1', [], '203.0.113.9'],
  ['a proxy on this machine', '127.0.0.1', '203.0.113.9', [], '203.0.113.9'],
  ['a proxy that is told more than it knows', '::1', '198.51.100.1, 203.0.113.9', [], '203.0.113.9'],
  ['a proxy elsewhere that is not known', '10.0.0.2', '203.0.113.9', [], '10.0.0.2'],
  ['a proxy elsewhere that is', '10.0.0.2', '203.0.113.9', ['10.0.0.2'], '203.0.113.9'],
  ['two proxies', '10.0.0.2', '203.0.113.9, 10.0.0.3', ['10.0.0.2', '10.0.0.3'], '203.0.113.9'],
  ['an IPv4 address as IPv6 writes it', '::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
  ['somebody at this machine', '127.0.0.1', undefined, [], '127.0.0.1'],
  ['a connection that is gone', undefined, undefined, [], null],
  ['words with spaces in them', '127.0.0.1', 'x y z', [], 'xyz'],
])('%s', (_, remote, forwarded, trusted, expected) => {
  expect(readCallerAddress(request(remote, forwarded), trusted)).toBe(expected);
});
