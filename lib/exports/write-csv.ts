import { toCsvLine } from '#lib/lists/to-csv-line.ts';
import type { ExportedCell } from './exported-cell.ts';

/** Tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV, as they come: numbers as sent, days as `YYYY-MM-DD`, and nothing that a spreadsheet would run. */
export async function* writeCsv(pages: AsyncIterable<ExportedCell[][]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  for await (const rows of pages) {
    yield encoder.encode(rows.map((row) => toCsvLine(row.map(toText))).join(''));
  }
}

/** A cell as text. */
export function toText(cell: ExportedCell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  return 'number' in cell ? cell.number : cell.day;
}
