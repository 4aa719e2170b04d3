import { expect, test } from 'vitest';
import { isLocalRequest } from './is-local-request.ts';

const PUBLIC_URL = 'https://clearhold.example.com';
const here = { address: '127.0.0.1', headers: { host: 'localhost:3000' } };

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('a browser on this machine (%s) is local', (address) => {
  expect(isLocalRequest({ ...here, address }, undefined)).toBe(true);
});

test.each(['192.168.1.7', '::ffff:10.0.0.1', '127.0.0.1.example.com', undefined])(
  'a browser at %s is not local',
  (address) => {
    expect(isLocalRequest({ ...here, address }, undefined)).toBe(false);
  },
);

test.each(['localhost', 'localhost:3000', '127.0.0.1:80', '[::1]:3000', 'LOCALHOST'])(
  '%s is our host',
  (host) => {
    expect(isLocalRequest({ ...here, headers: { host } }, undefined)).toBe(true);
  },
);

test.each(['evil.example', 'localhost.evil.example', 'evil.example:3000', '', undefined])(
  "a foreign site's name pointed at this machine (%s) is not our host",
  (host) => {
    expect(isLocalRequest({ ...here, headers: { host } }, PUBLIC_URL)).toBe(false);
  },
);

test('the public address is our host', () => {
  expect(isLocalRequest({ ...here, headers: { host: 'clearhold.example.com' } }, PUBLIC_URL)).toBe(true);
});

test("a visitor passed on by this machine's proxy is not local", () => {
  const passedOn = { 'x-forwarded-for': '203.0.113.9, 127.0.0.1', host: 'clearhold.example.com' };
  expect(isLocalRequest({ ...here, headers: passedOn }, PUBLIC_URL)).toBe(false);
  const forwarded = { forwarded: 'for=203.0.113.9', host: 'clearhold.example.com' };
  expect(isLocalRequest({ ...here, headers: forwarded }, PUBLIC_URL)).toBe(false);
});
