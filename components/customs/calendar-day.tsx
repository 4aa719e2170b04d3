import { useTranslations } from 'next-intl';
import { toDayText } from '#components/ui/day-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';

interface DayProps {
  day: CalendarDay | null;
  reader: Reader;
  /** Where the day is meant. */
  place?: string | null;
  absent?: string;
}

/** A calendar day as written at its place: no time zone moves it. */
export function Day({ day, reader, place, absent }: DayProps) {
  const t = useTranslations('cargo.absent');
  if (day === null) return <span className="quiet">{absent ?? t('notReported')}</span>;
  return (
    <time className="day" dateTime={day} title={day}>
      {toDayText(day, reader)}
      {place ? <span className="day-place">, {place}</span> : null}
    </time>
  );
}
