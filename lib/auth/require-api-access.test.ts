import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unauthenticated } from '#lib/errors.ts';

const KEY = 'a-key-of-nobody';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function ask(configured: string | undefined, authorization?: string): Promise<unknown> {
  vi.stubEnv('BOOTSTRAP_API_KEY', configured);
  const { requireBootstrapKey } = await import('./require-api-access.ts');
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  try {
    return requireBootstrapKey(new Request('http://localhost/api/v1/bills', { headers }));
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

test('the key gets in', async () => {
  expect(await ask(KEY, `Bearer ${KEY}`)).toBeUndefined();
  expect(await ask(KEY, `bearer  ${KEY}`)).toBeUndefined();
});

test.each([
  undefined,
  '',
  KEY,
  'Bearer',
  'Bearer ',
  `Basic ${KEY}`,
  `Bearer ${KEY}x`,
  `Bearer ${KEY.slice(1)}`,
  `Bearer ${KEY} ${KEY}`,
  `Bearer ${KEY.toUpperCase()}`,
])('%j does not get in', async (authorization) => {
  expect(await ask(KEY, authorization)).toBe(new Unauthenticated('').name);
});

test.each([undefined, ''])('with no key configured (%j) nobody gets in', async (configured) => {
  for (const authorization of [undefined, 'Bearer ', 'Bearer undefined', 'Bearer null']) {
    expect(await ask(configured, authorization)).toBe('Unauthenticated');
  }
});
