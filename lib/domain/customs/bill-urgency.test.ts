import { expect, test } from 'vitest';
import { CalendarDay } from '../calendar-day.ts';
import type { BillBucket } from './bill.ts';
import { assessBillUrgency } from './bill-urgency.ts';

const TODAY = CalendarDay.parse('2025-07-20');
const assess = (bucket: BillBucket, day: string | null, owed: string | null = null) =>
  assessBillUrgency(
    {
      bucket,
      owed,
      lastFreeDay:
        day === null ? null : { day: CalendarDay.parse(day), kind: 'port', containerNumber: 'MSCU1234566' },
    },
    TODAY,
  );

test.each([
  ['held', '2025-07-19', null, 'Past last free day, held'],
  ['cleared', '2025-07-19', null, 'Past last free day'],
  ['held', null, '275.50', 'Demurrage owed, held'],
  ['cleared', null, '0', undefined],
  ['held', '2025-07-20', null, 'Free time ends today, held'],
  ['conflict', '2025-07-21', null, 'Free time ends tomorrow, sources disagree'],
  ['cleared', '2025-07-22', null, 'Free time ends in 2 days'],
  ['held', '2025-07-23', null, 'Held'],
  ['pending', '2025-07-21', null, undefined],
] as const)('%s with free time until %s and %s owed: %s', (bucket, day, owed, reason) => {
  expect(assess(bucket, day, owed)?.reason).toBe(reason);
});

test('what is held past its free time comes before what is cleared past it, and both before what only ends soon', () => {
  const ranks = [assess('held', '2025-07-19'), assess('cleared', '2025-07-19'), assess('held', '2025-07-21')];
  expect(ranks.map((urgency) => urgency?.rank)).toEqual([0, 1, 3]);
});
