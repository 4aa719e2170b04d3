import { CATEGORIES, type Finding } from './finding.ts';

const NAMES = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
};

/** What was found out, as a page of the documentation. */
export function toReport(findings: readonly Finding[], machine: string, day: string): string {
  const heads = [
    'Page',
    'Form',
    ...CATEGORIES.map((category) => NAMES[category]),
    'Largest paint',
    'Blocked',
    'Shift',
  ];
  const rows = findings.map(({ page, form, scores, largestPaint, blocked, shift }) => [
    page,
    form,
    ...CATEGORIES.map((category) => String(scores[category])),
    `${largestPaint.toFixed(0)} ms`,
    `${blocked.toFixed(0)} ms`,
    shift.toFixed(3),
  ]);
  return [
    '# Page quality',
    '',
    'Lighthouse over every page of the demonstration, signed in, on a production build: the best of up to three looks. `desktop` is a fast line and machine; `mobile` a slow line, and this machine made four times slower. Written by `npm run page-quality -- --out docs/page-quality.md`.',
    '',
    `${day}, ${machine}.`,
    '',
    toRow(heads),
    toRow(heads.map((_, place) => (place < 2 ? '---' : '--:'))),
    ...rows.map(toRow),
    '',
  ].join('\n');
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
