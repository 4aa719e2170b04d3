import { Zip, ZipDeflate } from 'fflate';
import type { ExportedCell } from './exported-cell.ts';
import { LARGEST_SHEET, SHEET_START, toSheetEnd, toSheetParts, toSheetRow } from './xlsx-parts.ts';

/** What a sheet says besides its rows. */
export interface SheetWords {
  /** Letters and blanks, at most 31. */
  name: string;
  /** In the last row of a sheet that did not hold all. */
  tooMany: string;
}

/**
 * Rows as a workbook of one sheet (ECMA-376), as they come: memory holds a page of them. Amounts stay as they were sent,
 * with as many decimals, days are days, and text is never a formula. A sheet holds 1 048 576 rows; what comes after them is
 * left out, and the last row says so.
 */
export async function* writeXlsx(
  pages: AsyncIterable<ExportedCell[][]>,
  said: SheetWords,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const encoder = new TextEncoder();
  const add = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return (text: string, isLast: boolean) => file.push(encoder.encode(text), isLast);
  };
  for (const [name, text] of Object.entries(toSheetParts(said.name))) add(name)(text, true);
  const write = add('xl/worksheets/sheet1.xml');
  write(SHEET_START, false);
  let count = 0;
  for await (const rows of pages) {
    const shown = rows.slice(0, LARGEST_SHEET - 1 - count);
    write(shown.map((row, index) => toSheetRow(row, count + index + 1)).join(''), false);
    count += shown.length;
    yield* ready.splice(0);
    if (shown.length < rows.length) {
      write(toSheetRow([said.tooMany], count + 1), false);
      break;
    }
  }
  write(toSheetEnd(), true);
  zip.end();
  yield* ready.splice(0);
}
