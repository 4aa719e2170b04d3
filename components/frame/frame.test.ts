import { expect, test } from 'vitest';
import { nextTheme, toTheme } from './theme.ts';
import { toTimeZone } from './time-zone.ts';

test('nonsense in the cookies is the system’s colours and UTC', () => {
  expect(toTheme('neon')).toBe('system');
  expect(toTimeZone('Mars/Olympus')).toBe('UTC');
  expect(toTimeZone(undefined)).toBe('UTC');
});

test('the colour switch comes back to where it began', () => {
  expect(nextTheme(nextTheme(nextTheme('system')))).toBe('system');
});

test('a zone the machine knows is kept', () => {
  expect(toTimeZone('Europe/Amsterdam')).toBe('Europe/Amsterdam');
});
