import { describe, expect, test } from 'vitest';
import { getTranslate } from '#lib/words/get-translate.ts';
import { FURTHER_PLACES, labelPlaces, MAIN_PLACES } from '../places.ts';
import { type Found, type KeptView, toGroups } from './options.ts';
import { addRecent, labelRecent, type Recent, toRecent, toRecentsOf, withRecent } from './recent.ts';

const places = labelPlaces([...MAIN_PLACES, ...FURTHER_PLACES], getTranslate('en', 'places'));
const t = getTranslate('en', 'goTo');
const nothing = { places, recents: [], views: [], found: [] };
const bill: Found = {
  kind: 'bill',
  id: 'MEDU1234567',
  also: ['PO-1', 'PO-2', 'PO-3', 'PO-4'],
  state: 'held',
  page: '/customs/MEDU1234567',
};
const exams: KeptView = {
  id: 'v1',
  list: 'customs',
  name: 'Exams in Los Angeles',
  audience: 'team',
  ownerName: 'Ana',
};
const labelsOf = (text: string, known = {}) =>
  toGroups(text, { ...nothing, ...known }, t).map(
    ({ heading, options }) => `${heading}: ${options.map(({ label }) => label)}`,
  );

describe('what is offered', () => {
  test('before anything is typed: what is recent first, then views, then every page', () => {
    const recents = [toRecent('/customs/X')];
    const groups = toGroups(
      '',
      { ...nothing, recents: recents.flatMap((recent) => recent ?? []), views: [exams] },
      t,
    );
    expect(groups.map(({ heading }) => heading)).toEqual(['Recent', 'Saved views', 'Pages']);
    expect(groups[2]?.options).toHaveLength(places.length);
  });

  test('a number finds what carries it, with what tells it from others', () => {
    const [bills] = toGroups('medu1234567', { ...nothing, found: [bill] }, t);
    expect(bills).toMatchObject({
      heading: 'Bills',
      options: [{ label: 'MEDU1234567', note: 'held · PO-1 · PO-2 · PO-3', href: '/customs/MEDU1234567' }],
    });
  });

  test('what is recent is not offered twice', () => {
    const recents = [toRecent('/customs/MEDU1234567')];
    expect(labelsOf('medu', { recents, found: [bill] })).toEqual(['Recent: Bill MEDU1234567']);
  });

  test.each([
    ['audit', ['Pages: Audit log']],
    ['past free', ['Pages: Containers past their last free day']],
    ['exams customs', ['Saved views: Exams in Los Angeles']],
    ['nothing like it', []],
  ])('%s', (text, offered) => {
    expect(labelsOf(text, { views: [exams] })).toEqual(offered);
  });

  test('no two pages answer to one key', () => {
    const keys = places.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what is recent', () => {
  test.each([
    ['/customs/MEDU1234567', 'Bill MEDU1234567'],
    ['/containers/MSCU1234566', 'Container MSCU1234566'],
    ['/declarations/12%2F34', 'Declaration 12/34'],
    ['/shipments/9', 'Shipment 9'],
  ])('%s', (path, label) => {
    const recent = toRecent(path);
    expect(recent).toMatchObject({ href: path });
    expect(recent && labelRecent(recent, t)).toBe(label);
  });

  test.each(['/', '/customs', '/declarations/errors', '/settings/audit', '/customs/a/b', '//evil.example/x'])(
    '%s is no thing to come back to',
    (path) => {
      expect(toRecent(path)).toBeUndefined();
    },
  );

  test('the newest comes first, each once, and no more than eight', () => {
    const visit = (recents: Recent[], name: string) =>
      addRecent(recents, { href: `/customs/${name}`, folder: 'customs', id: name });
    const recents = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'B'].reduce<Recent[]>(visit, []);
    expect(recents.map(({ id }) => id)).toEqual(['B', 'I', 'H', 'G', 'F', 'E', 'D', 'C']);
  });
});

describe('what is kept on a browser', () => {
  const visit = (kept: string | null, who: string, id: string) =>
    withRecent(kept, who, { href: `/customs/${id}`, folder: 'customs', id });
  const idsOf = (kept: string | null, who: string) => toRecentsOf(kept, who).map(({ id }) => id);

  test('a person finds in each workspace what was opened there, and nobody finds what another opened', () => {
    const visits = [
      ['acme ada', 'A'],
      ['demo ada', 'B'],
      ['acme ben', 'C'],
      ['acme ada', 'D'],
    ] as const;
    const kept = visits.reduce<string | null>((before, [who, id]) => visit(before, who, id), null);
    expect(idsOf(kept, 'acme ada')).toEqual(['D', 'A']);
    expect(idsOf(kept, 'demo ada')).toEqual(['B']);
    expect(idsOf(kept, 'acme eve')).toEqual([]);
  });

  test('of many readers those who looked last are kept', () => {
    const readers = Array.from({ length: 20 }, (_, index) => `reader ${index}`);
    const kept = readers.reduce<string | null>((before, who) => visit(before, who, 'A'), null);
    expect(readers.filter((who) => idsOf(kept, who).length > 0)).toEqual(readers.slice(-8));
  });

  test.each(['null', '7', '{', '{"acme ada":[7]}', '{"who":"acme ada","paths":["/customs/A"]}'])(
    'what cannot be read is as if it were not there: %s',
    (text) => {
      expect(idsOf(text, 'acme ada')).toEqual([]);
      expect(idsOf(visit(text, 'acme ada', 'B'), 'acme ada')).toEqual(['B']);
    },
  );
});
