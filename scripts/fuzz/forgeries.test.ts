import { expect, test } from 'vitest';
import { checkProof } from '#lib/webhooks/check-proof.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { SECRETS } from '../fault/product.ts';
import { listForgeries } from './forgeries.ts';

test('every bit of a body, of a signature and of a key is flipped once, and no forgery proves anybody', () => {
  const forgeries = [...listForgeries()];
  expect(new Set(forgeries.map(({ what }) => what)).size).toBe(forgeries.length);
  expect(forgeries.filter(({ what }) => what.includes('of the body')).length % 8).toBe(0);
  for (const { what, path, header, body } of forgeries) {
    const source = findSource(path.split('/').at(-1) ?? '');
    if (!source) throw new Error(path);
    const headers = header
      .toString('latin1')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
    const secret = source.name === 'eaze' ? SECRETS.eaze : SECRETS.opentrack;
    expect(checkProof(source, headers, body, [secret]).proved, what).toBe(false);
  }
});
