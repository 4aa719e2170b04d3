export const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What was found out about one page. */
export interface Finding {
  page: string;
  form: string;
  /** Of 100. */
  scores: Record<Category, number>;
  /** Until the largest thing stood there, in milliseconds. */
  largestPaint: number;
  /** For how long it could not answer a keystroke, in milliseconds. */
  blocked: number;
  /** How much of it jumped. */
  shift: number;
  /** The checks that cost points. */
  lost: string[];
  /** What jumped, and how much, as CSS finds it. */
  moved: string[];
}

const GOOD_ENOUGH = 95;

export function isGood({ scores }: Finding): boolean {
  return Object.values(scores).every((score) => score >= GOOD_ENOUGH);
}

/** A line of the table. */
export function printFinding(finding: Finding): void {
  const { page, form, scores, largestPaint, blocked, shift, lost, moved } = finding;
  const columns = [
    isGood(finding) ? 'ok ' : 'LOW',
    page.padEnd(20),
    form.padEnd(8),
    ...CATEGORIES.map((category) => `${category} ${String(scores[category]).padStart(3)}`),
    `largest paint ${largestPaint.toFixed(0)} ms`.padEnd(23),
    `blocked ${blocked.toFixed(0)} ms`.padEnd(15),
    `shift ${shift.toFixed(3)}`,
    lost.join(', '),
  ];
  console.log(columns.join('  ').trimEnd());
  if (!isGood(finding)) for (const each of moved) console.log(`       moved: ${each}`);
}
