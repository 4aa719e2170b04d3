import { describe, expect, test } from 'vitest';
import { NotFound, Unavailable } from '#lib/errors.ts';
import { findPeeked } from './find-peeked.ts';
import { toPeekHref } from './to-peek-href.ts';

describe('the address of a peek', () => {
  const deep = { path: '/customs', params: { bucket: 'held', sort: 'heldSince', cursor: 'c2', peek: 'A' } };

  test('the list stays on its page, in its order, with its filter', () => {
    expect(toPeekHref(deep, 'B 1/2')).toBe('/customs?bucket=held&sort=heldSince&cursor=c2&peek=B+1%2F2');
    expect(toPeekHref(deep, null)).toBe('/customs?bucket=held&sort=heldSince&cursor=c2');
  });
});

describe('what is peeked at', () => {
  test('nothing asked for is nothing', async () => {
    expect(await findPeeked(undefined, async () => 'bill')).toBeNull();
  });

  test('what is not there leaves the list as it is', async () => {
    expect(await findPeeked('X', () => Promise.reject(new NotFound('No bill X is known.')))).toBeNull();
  });

  test('any other failure stays one', async () => {
    await expect(findPeeked('X', () => Promise.reject(new Unavailable('away')))).rejects.toThrow(Unavailable);
  });
});
