import { describe, expect, test } from 'vitest';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { encodeCursor } from '#lib/database/page.ts';
import { BadRequest, Invalid } from '#lib/errors.ts';
import { parseQuery } from './parse-query.ts';
import { readQuery } from './read-query.ts';

const plain = { sort: '-lastEventAt', limit: 50 };

describe('a page', () => {
  test('shows the plain list for a nonsense address, and keeps what makes sense', () => {
    const address = {
      bucket: 'lost',
      limit: '9999',
      cursor: 'x',
      sort: ['?', 'upwards'],
      code: ' 1H ',
      q: '',
    };
    expect(readQuery(BillQuery, address)).toEqual({ ...plain, code: '1H' });
  });

  test('shows the first page for a cursor of another sort', () => {
    const cursor = encodeCursor('bills:billNumber', ['MEDU1']);
    expect(readQuery(BillQuery, { cursor, sort: 'billNumber' })).toMatchObject({ cursor });
    expect(readQuery(BillQuery, { cursor })).toEqual(plain);
  });

  test('shows the first page for a cursor whose days and moments do not exist', () => {
    for (const keys of [
      ['2026-02-30T00:00:00.000Z', 'A'],
      ['soon', 'A'],
      ['2026-02-20T00:00:00.000Z'],
      [1, 'A'],
    ]) {
      expect(readQuery(BillQuery, { cursor: encodeCursor('bills:-lastEventAt', keys) })).toEqual(plain);
    }
  });

  test('a text that a column cannot hold is read without what it cannot hold', () => {
    expect(readQuery(BillQuery, { q: 'ME\0DU' })).toMatchObject({ q: 'MEDU' });
  });
});

describe('the API', () => {
  test('names a filter that is not offered, and refuses paging that is none', () => {
    expect(() => parseQuery(BillQuery, new URLSearchParams('bucket=lost'))).toThrow(Invalid);
    expect(() => parseQuery(BillQuery, new URLSearchParams('limit=0&bucket=lost'))).toThrow(BadRequest);
    expect(() => parseQuery(BillQuery, new URLSearchParams('cursor=x'))).toThrow(BadRequest);
  });
});
