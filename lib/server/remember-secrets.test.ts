import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberSecrets } from './remember-secrets.ts';

const APP_SECRET = 'an-app-secret-of-tests';
let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'clearhold-remember-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const start = (secrets: string[], appSecret = APP_SECRET) =>
  rememberSecrets(directory, appSecret, { X_WEBHOOK_SECRET: secrets }).X_WEBHOOK_SECRET;

test('a secret that was replaced is a former one from then on, and none of the active ones is', () => {
  expect(start(['one'])).toEqual([]);
  expect(start(['one'])).toEqual([]);
  expect(start(['one', 'two'])).toEqual([]);
  expect(start(['two'])).toEqual(['one']);
  expect(start(['three'])).toEqual(['two', 'one']);
  expect(start(['one'])).toEqual(['three', 'two']);
});

test('only the last three are remembered', () => {
  for (const secret of ['a', 'b', 'c', 'd']) start([secret]);
  expect(start(['e'])).toEqual(['d', 'c', 'b']);
});

test('what is remembered is readable by this user alone, and not without the secret of the application', () => {
  start(['a-secret-to-be-hidden']);
  const [file = ''] = readdirSync(directory);
  expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(directory, file)).includes('a-secret-to-be-hidden')).toBe(false);
  expect(start(['two'], 'another-app-secret')).toEqual([]);
});

test('a damaged memory is none, and stops nothing', () => {
  start(['one']);
  for (const damaged of ['', 'x'.repeat(100)]) {
    writeFileSync(join(directory, 'former-secrets'), damaged);
    expect(start(['two'])).toEqual([]);
  }
});
