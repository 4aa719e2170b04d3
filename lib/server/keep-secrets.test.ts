import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecrets, secretsFile } from './keep-secrets.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'clearhold-secrets-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const NAMES = ['APP_SECRET', 'EAZE_WEBHOOK_KEY'];

function keep(given: Record<string, string> = {}): Record<string, string | undefined> {
  const variables: Record<string, string | undefined> = { ...given };
  keepSecrets(directory, variables as NodeJS.ProcessEnv, NAMES);
  return variables;
}

test('secrets are made once, and only this user can read them', () => {
  const first = keep();
  expect(first.EAZE_WEBHOOK_KEY).toMatch(/^[0-9a-f]{64}$/);
  expect(first.APP_SECRET).not.toBe(first.EAZE_WEBHOOK_KEY);
  expect(keep()).toEqual(first);
  expect(statSync(secretsFile(directory)).mode & 0o777).toBe(0o600);
});

test('a secret that is set is used as it is, and not written down', () => {
  expect(keep({ EAZE_WEBHOOK_KEY: 'mine' }).EAZE_WEBHOOK_KEY).toBe('mine');
  expect(readFileSync(secretsFile(directory), 'utf8')).not.toContain('mine');
});

test('a secret that is set to nothing stays nothing: it lets nobody in', () => {
  expect(keep({ EAZE_WEBHOOK_KEY: '' }).EAZE_WEBHOOK_KEY).toBe('');
});

test('a damaged file of secrets is said, and not overwritten', () => {
  writeFileSync(secretsFile(directory), '{"APP_SECRET": ');
  expect(() => keep()).toThrow('does not hold secrets as it should');
  expect(readFileSync(secretsFile(directory), 'utf8')).toBe('{"APP_SECRET": ');
});
