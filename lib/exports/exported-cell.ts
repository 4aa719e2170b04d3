import type { CalendarDay } from '#lib/domain/calendar-day.ts';

/** What stands in one cell of a file: text as it is, an amount or a count as it was sent, a calendar day; null for nothing. */
export type ExportedCell = string | null | { number: string } | { day: CalendarDay };

/** A column of a list as files have it. `name` is that of the column on the list's page. */
export interface ExportedColumn<Row> {
  name: string;
  head: string;
  read: (row: Row) => ExportedCell;
}

/** An amount or a count; nothing where it was not reported. */
export function toNumber(text: string | number | null): ExportedCell {
  return text === null ? null : { number: String(text) };
}

/** A day as a day. */
export function toDay(day: CalendarDay | null): ExportedCell {
  return day === null ? null : { day };
}

/** Several of one thing. */
export function toList(texts: readonly (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null && text !== '');
  return said.length === 0 ? null : said.join('; ');
}
