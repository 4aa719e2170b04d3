import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import { type CalendarDay, daysBetween } from '#lib/domain/calendar-day.ts';
import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import { Day } from './calendar-day.tsx';
import { toPlaceOfDay } from './place-of-day.ts';

const SOON_DAYS = 2;

/** How much time is left until a day, in a colour and in words. */
export function DaysLeft({ day, reader }: { day: CalendarDay; reader: Reader }) {
  const left = daysBetween(reader.today, day);
  const t = useTranslations('cargo.days');
  const tone = toPressure(left);
  return (
    <span className={`days-left tone-${tone}`}>
      {tone === 'quiet' ? null : <Icon name={left < 0 ? 'warning' : 'clock'} />}
      {left === 0 ? t('today') : t(left < 0 ? 'over' : 'left', { days: Math.abs(left) })}
    </span>
  );
}

function toPressure(left: number): Tone {
  if (left <= 0) return 'held';
  return left <= SOON_DAYS ? 'urgent' : 'quiet';
}

/** The last free day that governs, which one it is, and how near. */
export function GoverningDay({
  governing,
  destinationPort,
  reader,
}: {
  governing: { day: CalendarDay; kind: LastFreeDayKind } | null;
  /** Where the box is discharged, as the sender names it. */
  destinationPort?: string | null;
  reader: Reader;
}) {
  const t = useTranslations();
  if (governing === null) return <span className="quiet">{t('cargo.absent.notReported')}</span>;
  return (
    <span className="governing-day">
      <Day day={governing.day} reader={reader} place={toPlaceOfDay(governing.kind, destinationPort)} />{' '}
      <span className="quiet">{t(`codes.lastFreeDay.${governing.kind}`)}</span>{' '}
      <DaysLeft day={governing.day} reader={reader} />
    </span>
  );
}
