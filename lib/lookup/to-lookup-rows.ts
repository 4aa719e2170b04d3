import type { LookupLine } from './lookup.ts';
import { toOpenHoldsInWords } from './to-open-holds-in-words.ts';

const HEAD = [
  'Pasted',
  'Kind',
  'Number',
  'State',
  'Holds',
  'Last free day',
  'Ready',
  'Why',
  'Holds of its bill',
];

/** A looked-up list as the rows of a table, its head first: every line in its order, the unknown ones too. */
export function toLookupRows(lines: readonly LookupLine[]): (string | null)[][] {
  return [HEAD, ...lines.flatMap(toRows)];
}

function toRows({ text, matches, hint, likely }: LookupLine): (string | null)[][] {
  if (matches.length === 0) {
    const meant = likely.length > 0 ? `Did you mean ${likely.join(' or ')}?` : null;
    return [
      [
        text,
        null,
        null,
        'not known',
        null,
        null,
        null,
        [hint, meant].filter(Boolean).join(' ') || null,
        null,
      ],
    ];
  }
  return matches.map(({ kind, id, state, holds, bill, lastFreeDay, ready, why }) => [
    text,
    kind,
    id,
    state,
    holds,
    lastFreeDay,
    ready === null ? null : ready ? 'yes' : 'no',
    why,
    bill && toOpenHoldsInWords(bill.openHolds),
  ]);
}

/** Rows as a clipboard carries them into a sheet. What would be taken for a formula there stays text. */
export function toTsv(rows: readonly (string | null)[][]): string {
  return rows.map((row) => row.map(toCell).join('\t')).join('\n');
}

function toCell(text: string | null): string {
  const flat = (text ?? '').replace(/\s+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
