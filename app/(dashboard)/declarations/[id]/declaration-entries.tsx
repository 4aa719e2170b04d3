import type { TimelineEntry } from '#components/customs/timeline.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import type { IconName } from '#components/ui/icons.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationTimelineItem } from '#lib/domain/declarations/declaration.ts';
import { toCanonicalStatus } from '#lib/domain/declarations/to-canonical-status.ts';
import { millisecondsBetween } from '#lib/domain/instant.ts';

const LONG_SILENCE_MS = 24 * 60 * 60 * 1000;

/** The events of a declaration as a timeline, newest first. */
export function toDeclarationEntries(timeline: DeclarationTimelineItem[], reader: Reader): TimelineEntry[] {
  const newestFirst = timeline.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  return newestFirst.map((item, index) => ({
    id: item.id,
    when: <Moment at={item.at} reader={reader} absent="time not said" />,
    title: item.title,
    detail: <EventDetail item={item} />,
    ...toLook(item),
    receivedAt: item.receivedAt,
    late: item.late,
    source: item.type === 'link' ? undefined : 'Eaze',
    webhookEventId: item.webhookEventId,
    gap: toGap(item, newestFirst[index + 1]),
  }));
}

function EventDetail({ item: { type, status, message, remark } }: { item: DeclarationTimelineItem }) {
  return (
    <>
      {message ? <p>“{message}”</p> : null}
      <p className="quiet">
        {type}
        {status ? ` · ${status}` : ''}
        {remark ? ` · ${remark.text}` : ''}
      </p>
    </>
  );
}

function toLook({ type, status }: DeclarationTimelineItem): { icon: IconName; tone: Tone } {
  if (type === 'error') return { icon: 'warning', tone: 'held' };
  if (type === 'link') return { icon: 'link', tone: 'quiet' };
  switch (status === null ? null : toCanonicalStatus(status)) {
    case 'control':
    case 'norelease':
      return { icon: 'held', tone: 'held' };
    case 'blocked':
    case 'invalid':
      return { icon: 'denied', tone: 'held' };
    case 'released':
    case 'completed':
    case 'finalTaxNotice':
      return { icon: 'cleared', tone: 'cleared' };
    case 'canceled':
      return { icon: 'cancelled', tone: 'quiet' };
    default:
      return type === 'customs-cleared'
        ? { icon: 'cleared', tone: 'cleared' }
        : { icon: 'filed', tone: 'pending' };
  }
}

/** A silence of more than a day between an event and the one before it. */
function toGap(
  item: DeclarationTimelineItem,
  before: DeclarationTimelineItem | undefined,
): string | undefined {
  if (!item.at || !before?.at) return undefined;
  const silence = millisecondsBetween(before.at, item.at);
  return silence > LONG_SILENCE_MS ? `${toDurationWords(silence)} without news` : undefined;
}
