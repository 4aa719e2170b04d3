import { expect, test } from 'vitest';
import { type KnownSubject, SubjectMemory } from './subject-memory.ts';

const FACTS = 10_000;

function knowing(facts: number): KnownSubject {
  return { facts: new Array(facts), voyages: new Map(), rows: new Map() };
}

function remembered(memory: SubjectMemory, keys: string[]): string[] {
  return keys.filter((key) => memory.find('bill', key) !== undefined);
}

test('what was needed longest ago is forgotten first', () => {
  const memory = new SubjectMemory();
  for (const key of ['OLD1', 'OLD2', 'OLD1', 'NEW1', 'NEW2']) memory.keep('bill', key, knowing(FACTS));
  expect(remembered(memory, ['OLD1', 'OLD2', 'NEW1', 'NEW2'])).toEqual(['NEW1', 'NEW2']);
  memory.forgetAll();
});

test('all workspaces together are remembered no more than one alone: the one written to longest ago forgets', () => {
  const [first, second] = [new SubjectMemory(), new SubjectMemory()];
  for (const memory of [first, second]) {
    for (const key of ['A', 'B']) memory.keep('bill', key, knowing(FACTS));
  }
  expect([remembered(first, ['A', 'B']), remembered(second, ['A', 'B'])]).toEqual([[], ['A', 'B']]);
  first.keep('bill', 'A', knowing(FACTS));
  expect([remembered(first, ['A', 'B']), remembered(second, ['A', 'B'])]).toEqual([['A'], ['B']]);
});

test('one subject that is more than all that may be kept is not remembered', () => {
  const memory = new SubjectMemory();
  memory.keep('bill', 'HUGE', knowing(4 * FACTS));
  expect(remembered(memory, ['HUGE'])).toEqual([]);
  memory.keep('bill', 'SMALL', knowing(1));
  expect(remembered(memory, ['SMALL'])).toEqual(['SMALL']);
});
