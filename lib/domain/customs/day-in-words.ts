import type { CalendarDay } from '../calendar-day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Jul 2025`, the same in every locale and zone; "an unknown day" where none was reported. */
export function toDayInWords(day: CalendarDay | null): string {
  if (day === null) return 'an unknown day';
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
