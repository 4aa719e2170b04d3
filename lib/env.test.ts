import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnvironment } from './env.ts';

test('with nothing set, pages are served on this machine only', () => {
  const environment = parseEnvironment({});
  expect(environment).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, DATA_DIR: resolve('.clearhold') });
  expect(environment.DATABASE_URL).toBeUndefined();
});

test('a sender may have two secrets while rotating', () => {
  expect(parseEnvironment({ EAZE_WEBHOOK_KEY: 'old, new' }).webhookSecrets.EAZE_WEBHOOK_KEY).toEqual([
    'old',
    'new',
  ]);
});

test('three secrets are a mistake', () => {
  expect(() => parseEnvironment({ EAZE_WEBHOOK_KEY: 'a,b,c' })).toThrow(
    /EAZE_WEBHOOK_KEY: expected one value/,
  );
});

test.each(['', ' ', ',', ' , '])('an empty secret (%j) lets nobody in', (secret) => {
  expect(
    parseEnvironment({ OPENTRACK_WEBHOOK_SECRET: secret }).webhookSecrets.OPENTRACK_WEBHOOK_SECRET,
  ).toEqual([]);
});

test('any other empty value counts as not set', () => {
  expect(parseEnvironment({ PORT: '', DATABASE_URL: '', BOOTSTRAP_API_KEY: '' })).toEqual(
    parseEnvironment({}),
  );
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['HOST', 'local host'],
  ['DATABASE_URL', 'mysql://x'],
  ['PUBLIC_URL', 'customs.example.org'],
  ['APP_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['BOOTSTRAP_API_KEY', 'two words'],
  ['BOOTSTRAP_ADMIN_EMAIL', 'nobody'],
])('a bad %s (%s) is named, with what is expected and without the value', (name, value) => {
  const read = () => parseEnvironment({ [name]: value });
  expect(read).toThrow(new RegExp(`^Bad environment value\\. ${name}: expected `));
  expect(read).not.toThrow(value);
});

test('raw messages are kept for ever unless a number of months is set', () => {
  expect(parseEnvironment({ RAW_RETENTION_DROP: 'everything' }).retention).toBeNull();
  expect(parseEnvironment({ RAW_RETENTION_MONTHS: '13' }).retention).toEqual({ months: 13, drop: 'repeats' });
});

test.each(['0', '1.5', 'a year', '-1'])('%j months are a mistake', (months) => {
  expect(() => parseEnvironment({ RAW_RETENTION_MONTHS: months })).toThrow(
    /RAW_RETENTION_MONTHS: expected a number of months/,
  );
});
