import { describe, expect, test } from 'vitest';
import type { BillSummary, OpenHold } from '../customs/bill.ts';
import type { DeclarationSummary } from '../declarations/declaration.ts';
import type { EpisodeNews } from '../exceptions/episode.ts';
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
    status: 'held',
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
    expect(noticeBill(bill({}), before).news).toEqual([]);
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

test('each change of how a bill stands has a number of its own, also when it comes back to where it was', () => {
  const stands = (bucket: 'held' | 'cleared', before: readonly string[]) =>
    noticeBill(bill({ bucket, status: bucket }), before);
  const first = stands('held', []);
  expect(first.personal).toEqual([]);
  expect(stands('held', first.states).personal).toEqual([]);
  const second = stands('cleared', first.states);
  expect(second.personal).toMatchObject([
    {
      kind: 'watched',
      title: 'Bill MEDU1 is cleared now',
      text: 'You watch it. It was held before.',
      state: 'standing 2 cleared cleared',
    },
  ]);
  expect(stands('held', second.states).personal).toMatchObject([{ state: 'standing 3 held held' }]);
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
    const now = noticeDeclaration(declaration({ group: 'in-progress' }), ['action-needed control 0'], []);
    expect(now).toEqual({ states: ['standing 1 in-progress control'], news: [], personal: [] });
  });
});

test.each<[string, [EpisodeNews, string?, true?][], string | undefined]>([
  ['news broke the snooze', [['snoozed', 'a1'], ['woken']], 'a1'],
  ['it sleeps still', [['snoozed', 'a1']], undefined],
  ['somebody took the snooze back', [['snoozed', 'a1', true], ['woken']], undefined],
  ['somebody acknowledged it meanwhile', [['snoozed', 'a1'], ['acknowledged', 'a2'], ['woken']], undefined],
  ['it was let sleep once more', [['snoozed', 'a1'], ['woken'], ['snoozed', 'a2']], undefined],
  [
    'it was seen and noted on meanwhile',
    [['snoozed', 'a1'], ['seen-again'], ['noted', 'a2'], ['woken']],
    'a1',
  ],
])('who let an exception sleep is told when %s, if at all', (_, history, told) => {
  const episode = {
    id: 'e',
    containerNumber: 'MSKU1',
    billNumber: null,
    name: 'railDwell',
    title: 'Rail dwell',
    account: null,
    history: history.map(([what, actId, takenBack]) => ({
      what,
      text: 'It changed.',
      ...(actId ? { actId } : {}),
      ...(takenBack ? { takenBack } : {}),
    })),
  };
  const { personal, states } = noticeExceptions('MSKU1', [episode], ['exception e']);
  expect(personal.map(({ actId }) => actId)).toEqual(told ? [told] : []);
  expect(noticeExceptions('MSKU1', [episode], states).personal).toEqual([]);
});

test('each episode of an exception is told of once', () => {
  const episode = (id: string) => ({
    id,
    containerNumber: 'MSKU1',
    billNumber: null,
    account: null,
    history: [],
    name: 'railDwell',
    title: 'Rail dwell',
  });
  const first = noticeExceptions('MSKU1', [episode('a')], []);
  expect(first.news).toMatchObject([{ title: 'Rail dwell: MSKU1', exceptionName: 'railDwell' }]);
  const second = noticeExceptions('MSKU1', [episode('b')], first.states);
  expect(second.news).toMatchObject([{ state: 'exception b' }]);
});
