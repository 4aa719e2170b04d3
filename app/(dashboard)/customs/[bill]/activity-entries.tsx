import { Day } from '#components/customs/calendar-day.tsx';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import type { IconName } from '#components/ui/icons.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { CustomsActivity } from '#lib/domain/customs/bill.ts';
import { type DispositionEffect, findDispositionCode } from '#lib/domain/customs/disposition-code.ts';

/** Activities as a timeline, newest first. */
export function toActivityEntries(activities: CustomsActivity[], reader: Reader): TimelineEntry[] {
  return activities.toReversed().map((activity) => ({
    id: activity.id,
    when: <Day day={activity.date} reader={reader} absent="day not said" />,
    title: (
      <>
        <HoldCode code={activity.code ?? activity.rawCode} tone={toLook(activity).tone} />
        {activity.meaning}
        {activity.timesSeen > 1 ? <span className="quiet">seen {activity.timesSeen} times</span> : null}
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
  const { message, meaning, isHold, quantity, rawQuantity, releaseDate, releaseOrigin } = activity;
  return (
    <>
      {message && message.toLowerCase() !== meaning.toLowerCase() ? <p>“{message}”</p> : null}
      <p className="quiet">
        {isHold === null ? 'hold not said' : isHold ? 'flagged as hold' : 'not flagged as hold'}
        {quantity === null
          ? rawQuantity
            ? ` · quantity unreadable: “${rawQuantity}”`
            : ''
          : ` · quantity ${quantity}`}
        {releaseDate === null ? null : (
          <>
            {' · release date '}
            <Day day={releaseDate} reader={reader} />
          </>
        )}
        {releaseOrigin ? ` · from ${releaseOrigin}` : ''}
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
