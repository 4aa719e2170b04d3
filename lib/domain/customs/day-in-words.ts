import { type CalendarDay, parseCalendarDay } from '../calendar-day.ts';
import { billSentences } from '../sentences/bill-sentences.ts';

/** In every locale, for what is kept. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Jul 2025`, the same in every locale and zone; "an unknown day" where none was reported. */
export function toDayInWords(day: CalendarDay | null): string {
  if (day === null) return billSentences.calendarDay.unknown;
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Reads what `toDayInWords` writes; null for an unknown day. */
export function readDayInWords(text: string): CalendarDay | null {
  const [date = '', month = '', year = ''] = text.split(' ');
  const number = String(MONTHS.indexOf(month) + 1);
  return parseCalendarDay(`${year}-${number.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
