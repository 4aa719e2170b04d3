import { expect, test } from 'vitest';
import type { ViewRow } from './read-view-rows.ts';
import { writeDigest } from './write-digest.ts';

const row = (key: string): ViewRow => ({
  key,
  cells: [
    { head: 'Bill', text: key },
    { head: 'Status', text: 'held' },
  ],
});
const rows = (...keys: string[]) => ({ rows: keys.map(row), isAll: true });
const VIEW = { name: 'Exams', says: 'news' } as const;

test('the first digest says what the view holds, without calling it new', () => {
  expect(writeDigest(VIEW, rows('A', 'B'), undefined)).toMatchObject({
    title: 'Exams: 2',
    text: 'At the top:\n- A · held\n- B · held',
  });
});

test('a later one says what came, and how many left', () => {
  expect(writeDigest(VIEW, rows('A', 'C'), ['A', 'B'])).toMatchObject({
    title: 'Exams: 2, 1 new, 1 no longer in it',
    text: 'New since the last digest:\n- C · held\nAt the top:\n- A · held\n- C · held',
  });
});

test('ten rows are named, and how many more there are', () => {
  const many = Array.from({ length: 12 }, (_, number) => `B${number}`);
  expect(writeDigest(VIEW, rows(...many), undefined)?.text).toMatch(
    /^At the top:(\n- B\d · held){10}\n… and 2 more$/,
  );
});

test('there is nothing to say where nothing came or left, unless it is asked for', () => {
  expect(writeDigest(VIEW, rows('A'), ['A'])).toBeUndefined();
  expect(writeDigest(VIEW, rows(), undefined)).toBeUndefined();
  expect(writeDigest({ ...VIEW, says: 'rows' }, rows('A'), ['A'])?.title).toBe('Exams: 1, 0 new');
  expect(writeDigest({ ...VIEW, says: 'rows' }, rows(), [])).toBeUndefined();
  expect(writeDigest({ ...VIEW, says: 'always' }, rows(), [])?.title).toBe('Exams: 0, 0 new');
});

test('of a view that holds more than is read nobody says what is new', () => {
  const found = { rows: [row('A'), row('B')], isAll: false };
  expect(writeDigest(VIEW, found, ['A'])).toMatchObject({ title: 'Exams: more than 2' });
});
