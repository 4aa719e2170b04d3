import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Language } from '#lib/words/languages.ts';
import type { Reader } from './reader.ts';

const monthNames = new Map<Language, string[]>();

/** A day as it is written at the place: `20 Jul`, with its year when that is not the reader's. No zone ever touches it. */
export function toDayText(day: CalendarDay, { today, language }: Pick<Reader, 'today' | 'language'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const text = `${Number(date)} ${getMonthNames(language)[Number(month) - 1] ?? month}`;
  return year === today.slice(0, 4) ? text : `${text} ${year}`;
}

function getMonthNames(language: Language): string[] {
  let names = monthNames.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
    monthNames.set(language, names);
  }
  return names;
}
