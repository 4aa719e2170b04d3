import { expect, test } from 'vitest';
import { findAllowance } from './find-allowance.ts';
import { isAllowed, PERMISSIONS } from './permissions.ts';

test('however an address is spelt, it is the same permission', () => {
  const bills = PERMISSIONS['/api/v1/bills']?.GET;
  for (const path of ['/api/v1/bills', '/api/v1/%62ills', '/api//v1/bills', '/api/v1/bills/']) {
    expect(findAllowance(path, 'GET'), path).toBe(bills);
  }
});

test('words come before what varies, and what varies before the rest', () => {
  expect(findAllowance('/api/v1/exceptions/counts', 'GET')).toBe(
    PERMISSIONS['/api/v1/exceptions/counts']?.GET,
  );
  expect(findAllowance('/api/v1/members/x', 'PATCH')).toBe(PERMISSIONS['/api/v1/members/[id]']?.PATCH);
  expect(findAllowance('/api/v1/nowhere/at/all', 'GET')).toBe(PERMISSIONS['/api/v1/[[...path]]']?.GET);
});

test('an escaped slash is part of a number, not a step further', () => {
  expect(findAllowance('/api/v1/members/..%2fbills', 'PATCH')).toBe(
    PERMISSIONS['/api/v1/members/[id]']?.PATCH,
  );
});

test.each([
  ['/api/v1/bills', 'POST'],
  ['/api/v1/bills', 'TRACE'],
  ['/nowhere', 'GET'],
  ['/api/v1/%E0%A4%A', 'GET'],
])('what the table does not say (%s by %s) lets nobody in', (path, method) => {
  expect(findAllowance(path, method)).toBeUndefined();
});

test('asking for the head of something is reading it', () => {
  expect(findAllowance('/api/v1/bills', 'HEAD')).toBe(PERMISSIONS['/api/v1/bills']?.GET);
});

test('whoever is limited does not get what cannot be limited', () => {
  const messages = PERMISSIONS['/api/v1/webhook-events']?.GET;
  expect(messages && isAllowed(messages, { role: 'broker', isLimited: false })).toBe(true);
  expect(messages && isAllowed(messages, { role: 'broker', isLimited: true })).toBe(false);
});
