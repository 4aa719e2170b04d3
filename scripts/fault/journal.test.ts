import { describe, expect, test } from 'vitest';
import { Journal, type Outcome } from './journal.ts';

const TAKEN: Outcome = { kind: 'answered', status: 200, id: '0198-id' };
const BUSY: Outcome = { kind: 'answered', status: 503, id: undefined };

function journalOf(
  ...postings: [number: number, sentAt: number, endedAt: number, outcome: Outcome][]
): Journal {
  const journal = new Journal();
  for (const [number, sentAt, endedAt, outcome] of postings)
    journal.add({ number, sentAt, endedAt, outcome, body: Buffer.from(String(number)) });
  return journal;
}

test('only a 2xx is an acknowledgement', () => {
  const journal = journalOf([1, 0, 5, TAKEN], [2, 0, 5, BUSY], [3, 0, 5, { kind: 'reset' }]);
  expect([...journal.acknowledgements.keys()]).toEqual([1]);
  expect(journal.sent).toBe(3);
  expect([...journal.outcomes]).toEqual([
    ['200', 1],
    ['503', 1],
    ['reset', 1],
  ]);
});

test('a message that was sent again counts once', () => {
  const journal = journalOf([1, 0, 5, BUSY], [1, 10, 15, TAKEN]);
  expect([journal.sent, journal.acknowledgements.size]).toEqual([1, 1]);
});

describe('the first that was taken after a break', () => {
  test('was sent after it: an answer that was on its way proves nothing', () => {
    const journal = journalOf([1, 0, 110, TAKEN], [2, 105, 130, TAKEN], [3, 106, 140, TAKEN]);
    expect(journal.findFirstTaken(100)).toBe(130);
  });

  test('is none while all are turned away', () => {
    expect(journalOf([1, 0, 5, TAKEN], [2, 105, 130, BUSY]).findFirstTaken(100)).toBeUndefined();
  });
});

test('the longest wait is that of any answer, and not of a door that was closed', () => {
  const journal = journalOf([1, 0, 30, BUSY], [2, 0, 900, { kind: 'refused' }], [3, 0, 20, TAKEN]);
  expect(journal.longestWait).toBe(30);
});

test('waits are told by share, of what was sent in a span of time', () => {
  const journal = journalOf([1, 0, 10, TAKEN], [2, 1, 21, TAKEN], [3, 2, 32, TAKEN], [4, 50, 150, TAKEN]);
  expect([journal.waitWithin(0.5, 0, 50), journal.waitWithin(0.99, 0, 50), journal.waitWithin(1)]).toEqual([
    20, 30, 100,
  ]);
});
