import { useTranslations } from 'next-intl';
import { Day } from '#components/customs/calendar-day.tsx';
import { toMeaningWords } from '#components/customs/code-words.ts';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { CustomsActivity } from '#lib/domain/customs/bill.ts';
import { type DispositionEffect, findDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Activities as a timeline, newest first. */
export function toActivityEntries(
  activities: CustomsActivity[],
  reader: Reader,
  t: Translate,
): TimelineEntry[] {
  return activities.toReversed().map((activity) => ({
    id: activity.id,
    when: <Day day={activity.date} reader={reader} absent={t('cargo.absent.dayNotSaid')} />,
    title: (
      <>
        <HoldCode code={activity.code ?? activity.rawCode} tone={toLook(activity).tone} />
        {toMeaningWords(activity.code, activity.meaning, t)}
        {activity.timesSeen > 1 ? (
          <span className="quiet">{t('bill.activities.seen', { count: activity.timesSeen })}</span>
        ) : null}
      </>
    ),
    detail: <ActivityDetail activity={activity} reader={reader} />,
    ...toLook(activity),
    receivedAt: activity.firstReceivedAt,
    late: activity.late,
    source: 'OpenTrack',
    webhookEventId: activity.webhookEventId,
  }));
}

function ActivityDetail({ activity, reader }: { activity: CustomsActivity; reader: Reader }) {
  const t = useTranslations('bill.activities');
  const { message, meaning, isHold, quantity, rawQuantity, releaseDate, releaseOrigin } = activity;
  return (
    <>
      {message && message.toLowerCase() !== meaning.toLowerCase() ? <p>“{message}”</p> : null}
      <p className="quiet">
        {t.rich('detail', {
          flag: t(isHold === null ? 'holdNotSaid' : isHold ? 'hold' : 'notHold'),
          quantityIs: quantity !== null ? 'known' : rawQuantity ? 'unreadable' : 'absent',
          quantity: quantity ?? rawQuantity ?? '',
          hasReleaseDate: releaseDate === null ? 'no' : 'yes',
          day: () => <Day day={releaseDate} reader={reader} />,
          hasOrigin: releaseOrigin ? 'yes' : 'no',
          origin: releaseOrigin ?? '',
        })}
      </p>
    </>
  );
}

const LOOKS: Partial<Record<DispositionEffect, { icon: IconName; tone: Tone }>> = {
  PLACE: { icon: 'held', tone: 'held' },
  EXAM: { icon: 'search', tone: 'held' },
  LOAD_STOP: { icon: 'held', tone: 'held' },
  DENY: { icon: 'denied', tone: 'held' },
  SEIZE: { icon: 'seized', tone: 'held' },
  GENERAL_ORDER: { icon: 'warehouse', tone: 'held' },
  REVOKE: { icon: 'revoked', tone: 'held' },
  RELEASE: { icon: 'cleared', tone: 'cleared' },
  REMOVE: { icon: 'check', tone: 'cleared' },
  LOAD_OK: { icon: 'check', tone: 'cleared' },
  MOVE: { icon: 'move', tone: 'pending' },
};

function toLook({ code, isHold }: CustomsActivity): { icon: IconName; tone: Tone } {
  const effects = findDispositionCode(code)?.effects ?? [];
  const look = effects.map((effect) => LOOKS[effect]).find((one) => one !== undefined);
  return look ?? (isHold ? { icon: 'held', tone: 'held' } : { icon: 'filed', tone: 'quiet' });
}
