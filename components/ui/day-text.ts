import type { CalendarDay } from '#lib/domain/calendar-day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it is written at the place: `20 Jul`, with its year when that is not the reader's. No zone ever touches it. */
export function toDayText(day: CalendarDay, today: CalendarDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const text = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return year === today.slice(0, 4) ? text : `${text} ${year}`;
}
