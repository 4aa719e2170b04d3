import { toDays } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import { type CalendarDay, daysBetween } from '#lib/domain/calendar-day.ts';
import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import { Day } from './calendar-day.tsx';

export const LAST_FREE_DAY_WORDS: Record<LastFreeDayKind, string> = {
  port: 'port',
  line: 'line',
  rail: 'rail',
  detention: 'detention',
};

const SOON_DAYS = 2;

/** How much time is left until a day, in a colour and in words. */
export function DaysLeft({ day, reader }: { day: CalendarDay; reader: Reader }) {
  const left = daysBetween(reader.today, day);
  const { tone, words } = toPressure(left);
  return (
    <span className={`days-left tone-${tone}`}>
      {tone === 'quiet' ? null : <Icon name={left < 0 ? 'warning' : 'clock'} />}
      {words}
    </span>
  );
}

function toPressure(left: number): { tone: Tone; words: string } {
  if (left < 0) return { tone: 'held', words: `${toDays(-left)} over` };
  if (left === 0) return { tone: 'held', words: 'today' };
  return { tone: left <= SOON_DAYS ? 'urgent' : 'quiet', words: `${toDays(left)} left` };
}

/** The last free day that governs, which one it is, and how near. */
export function GoverningDay({
  governing,
  reader,
}: {
  governing: { day: CalendarDay; kind: LastFreeDayKind } | null;
  reader: Reader;
}) {
  if (governing === null) return <span className="quiet">not reported</span>;
  return (
    <span className="governing-day">
      <Day day={governing.day} reader={reader} />{' '}
      <span className="quiet">{LAST_FREE_DAY_WORDS[governing.kind]}</span>{' '}
      <DaysLeft day={governing.day} reader={reader} />
    </span>
  );
}
