import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { ExportedCell } from './exported-cell.ts';

// The few parts of a workbook (ECMA-376 Part 1, 18) that a plain sheet needs.

/** Rows that a sheet holds. */
export const LARGEST_SHEET = 1_048_576;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by their place: text, day, then numbers with 0, 1, 2 … decimals. */
const MOST_DECIMALS = 8;
const DAY_STYLE = 1;
const FIRST_NUMBER_STYLE = 2;
/** Ids below 164 are the application's own. */
const FIRST_FORMAT = 164;

const FORMATS = [
  'yyyy\\-mm\\-dd',
  ...Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
    decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  ),
];

/** All parts of a workbook but its one sheet, whose name it carries: letters and blanks, at most 31. */
export const toSheetParts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${FORMATS.map((_, index) => `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
});

export const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15" baseColWidth="16"/><sheetData>`;

export function toSheetEnd(): string {
  return '</sheetData></worksheet>';
}

/** A row of cells at its place, from 1. */
export function toSheetRow(cells: readonly ExportedCell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, column) => toSheetCell(cell, `${toLetters(column)}${row}`)).join('')}</row>`;
}

function toSheetCell(cell: ExportedCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return toTextCell(cell, place);
  if ('day' in cell) {
    const serial = toSerial(cell.day);
    return serial === null
      ? toTextCell(cell.day, place)
      : `<c r="${place}" s="${DAY_STYLE}"><v>${serial}</v></c>`;
  }
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(cell.number);
  const count = decimals?.[1]?.length ?? 0;
  // A spreadsheet keeps 15 digits: what has more stays as it was sent, as text.
  if (decimals === null || count > MOST_DECIMALS || cell.number.replace(/\D/g, '').length > 15)
    return toTextCell(cell.number, place);
  return `<c r="${place}" s="${FIRST_NUMBER_STYLE + count}"><v>${cell.number}</v></c>`;
}

/** Inline text is text whatever it begins with: no formula. */
function toTextCell(text: string, place: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(text)}</t></is></c>`;
}

/** A cell holds so many characters. */
const LONGEST_TEXT = 32_767;

function toXmlText(text: string): string {
  return (
    text
      .toWellFormed()
      .slice(0, LONGEST_TEXT)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
  );
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial numbers count from here; before March 1900 they are one off (the year was no leap year). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;

function toSerial(day: CalendarDay): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return serial >= FIRST_SERIAL ? serial : null;
}

/** 0 is A, 25 is Z, 26 is AA. */
function toLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : toLetters(Math.floor(column / 26) - 1) + last;
}
