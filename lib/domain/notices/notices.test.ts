import { describe, expect, test } from 'vitest';
import type { BillSummary, OpenHold } from '../customs/bill.ts';
import type { DeclarationSummary } from '../declarations/declaration.ts';
import { noticeBill } from './notice-bill.ts';
import { noticeDeclaration } from './notice-declaration.ts';
import { noticeExceptions } from './notice-exceptions.ts';

const hold = (code: string, placedOn: string) =>
  ({ code, rawCode: code, meaning: 'CBP hold', effect: 'PLACE', agency: 'CBP', placedOn }) as OpenHold;

const bill = (about: Partial<BillSummary>) =>
  ({
    billNumber: 'MEDU1',
    account: 'acme.example',
    bucket: 'held',
    openHolds: [],
    released: false,
    releasedOn: null,
    lastActivityOn: '2026-11-20',
    ...about,
  }) as BillSummary;

describe('a bill', () => {
  test('is told of when a hold is placed, and not again while it stands', () => {
    const held = bill({ openHolds: [hold('1H', '2026-11-19')] });
    const first = noticeBill(held, []);
    expect(first.news).toMatchObject([{ kind: 'hold-placed', title: 'Hold 1H placed on MEDU1' }]);
    expect(noticeBill(held, first.states).news).toEqual([]);
  });

  test('with a second placement of the same code on the same day is told of again', () => {
    const one = bill({ openHolds: [hold('1H', '2026-11-19')] });
    const two = bill({ openHolds: [hold('1H', '2026-11-19'), hold('1H', '2026-11-19')] });
    expect(noticeBill(two, noticeBill(one, []).states).news).toHaveLength(1);
  });

  test('whose hold is removed is no news', () => {
    const before = noticeBill(bill({ openHolds: [hold('1H', '2026-11-19')] }), []).states;
    expect(noticeBill(bill({}), before)).toEqual({ states: [], news: [] });
  });

  test('is told of when its release is taken back, not when it never was released', () => {
    const released = noticeBill(bill({ released: true, releasedOn: '2026-11-18' as never }), []);
    expect(released.news).toEqual([]);
    const revoked = bill({ status: 'release-revoked' });
    expect(noticeBill(revoked, released.states).news).toMatchObject([
      { kind: 'release-taken-back', state: 'release-taken-back 2026-11-18 2026-11-20' },
    ]);
    expect(noticeBill(revoked, []).news).toEqual([]);
  });
});

describe('a declaration', () => {
  const declaration = (about: Partial<DeclarationSummary>) =>
    ({
      declarationId: '7',
      lrn: 'LRN7',
      group: 'action-needed',
      status: 'control',
      statusSince: null,
      errorCount: 0,
      ...about,
    }) as DeclarationSummary;

  test('is told of when it comes to need action, and again for a new error', () => {
    const first = noticeDeclaration(declaration({}), [], []);
    expect(first.news).toMatchObject([{ title: 'Declaration LRN7 needs action' }]);
    expect(noticeDeclaration(declaration({}), first.states, []).news).toEqual([]);
    expect(noticeDeclaration(declaration({ errorCount: 1 }), first.states, []).news).toHaveLength(1);
  });

  test('in progress is no news', () => {
    expect(noticeDeclaration(declaration({ group: 'in-progress' }), ['action-needed control 0'], [])).toEqual(
      {
        states: [],
        news: [],
      },
    );
  });
});

test('each episode of an exception is told of once', () => {
  const episode = (id: string) => ({
    id,
    containerNumber: 'MSKU1',
    billNumber: null,
    account: null,
    name: 'railDwell',
    title: 'Rail dwell',
  });
  const first = noticeExceptions('MSKU1', [episode('a')], []);
  expect(first.news).toMatchObject([{ title: 'Rail dwell: MSKU1', exceptionName: 'railDwell' }]);
  const second = noticeExceptions('MSKU1', [episode('b')], first.states);
  expect(second.news).toMatchObject([{ state: 'exception b' }]);
});
