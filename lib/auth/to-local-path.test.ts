import { expect, test } from 'vitest';
import { toLocalPath } from './to-local-path.ts';

test.each(['/customs', '/customs?bucket=held#x', '/search?q=%2F%2Fevil'])(
  'after signing in one comes back to %s',
  (path) => {
    expect(toLocalPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  ['/customs', '/x'],
  '',
  'customs',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/api/auth/sign-out',
  '/sign-in?next=/sign-in',
])('%j leads nowhere else than the first page', (path) => {
  expect(toLocalPath(path as string)).toBe('/');
});
