import { expect, test } from 'vitest';
import { toReport } from './to-report.ts';

test('the report has a line for each look at a page, with its scores and times', () => {
  const scores = { performance: 99, accessibility: 100, 'best-practices': 96 };
  const finding = {
    page: 'briefing',
    form: 'mobile',
    scores,
    largestPaint: 1499.6,
    blocked: 12,
    shift: 0,
    lost: [],
    moved: [],
  };
  const lines = toReport([finding], 'two cores', '22 November 2026').split('\n');
  expect(lines).toContain('22 November 2026, two cores.');
  expect(lines.at(-2)).toBe('| briefing | mobile | 99 | 100 | 96 | 1500 ms | 12 ms | 0.000 |');
});
