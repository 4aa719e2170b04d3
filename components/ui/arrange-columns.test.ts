import { expect, test } from 'vitest';
import { arrangeColumns, moveColumn, toColumnsParam } from './arrange-columns.ts';

const COLUMNS = [{ name: 'bill' }, { name: 'holds' }, { name: 'owed' }, { name: 'note', optional: true }];
const shownOf = (asked: string | undefined) => toColumnsParam(arrangeColumns(COLUMNS, asked).shown);

test.each([
  [undefined, 'bill,holds,owed'],
  ['', 'bill,holds,owed'],
  ['nonsense,%FF', 'bill,holds,owed'],
  ['owed,holds', 'bill,owed,holds'],
  ['bill', 'bill'],
  ['note, owed,note,nonsense', 'bill,note,owed'],
])('the address %s shows %s', (asked, shown) => {
  expect(shownOf(asked)).toBe(shown);
});

test('what is not shown can be asked for', () => {
  expect(toColumnsParam(arrangeColumns(COLUMNS, 'note').others)).toBe('holds,owed');
});

test('a column moves a step, but never before the one that tells rows apart nor off the end', () => {
  expect(toColumnsParam(moveColumn(COLUMNS, 'owed', -1) ?? [])).toBe('bill,owed,holds,note');
  expect(toColumnsParam(moveColumn(COLUMNS, 'holds', 1) ?? [])).toBe('bill,owed,holds,note');
  expect(moveColumn(COLUMNS, 'holds', -1)).toBeNull();
  expect(moveColumn(COLUMNS, 'note', 1)).toBeNull();
  expect(moveColumn(COLUMNS, 'bill', 1)).toBeNull();
});
