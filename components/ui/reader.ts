import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Language } from '#lib/words/languages.ts';

/** For whom a page is drawn: decides how days and instants are written, never what they are. */
export interface Reader {
  now: Instant;
  today: CalendarDay;
  /** IANA zone in which instants are written. */
  timeZone: string;
  language: Language;
}
