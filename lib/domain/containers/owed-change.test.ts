import { expect, test } from 'vitest';
import type { Instant } from '../instant.ts';
import { toOwedChange } from './owed-change.ts';

const YESTERDAY = '2026-11-21T12:00:00.000Z' as Instant;

const report = (day: number, owedAtPort: string | null, owedAtRail: string | null = null) => ({
  at: `2026-11-${day}T08:00:00.000Z` as Instant,
  owedAtPort,
  owedAtRail,
});

test.each([
  ['another day was charged', [report(20, '150.00'), report(22, '300.50')], '150.50'],
  ['it was paid in part', [report(20, '150.00'), report(22, '125')], '-25.00'],
  ['rail came on top of port', [report(20, '150', '0'), report(22, null, '75')], '75'],
  ['nothing moved', [report(20, '150.00')], '0.00'],
  ['nothing had been reported by then', [report(22, '150.00')], null],
])('%s', (_, history, change) => {
  expect(toOwedChange({ history }, YESTERDAY)).toBe(change);
});
