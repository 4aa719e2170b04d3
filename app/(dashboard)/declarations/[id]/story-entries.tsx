import { ExceptionItem } from '#components/customs/exception-card.tsx';
import { toExceptionIcon, toUrgencyTone } from '#components/customs/exception-look.ts';
import type { TimelineEntry } from '#components/customs/timeline.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Bill } from '#lib/domain/customs/bill.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { TriageItem } from '#lib/domain/triage/triage.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toActivityEntries } from '../../customs/[bill]/activity-entries.tsx';

/** An entry that can stand among those of other stories. */
export type StoryEntry = TimelineEntry & { sortKey: string };

/** Several stories as one, newest first. Between entries of different stories a silence says nothing. */
export function mergeStories(stories: readonly StoryEntry[][]): StoryEntry[] {
  return stories
    .flat()
    .map((entry) => ({ ...entry, gap: undefined }))
    .sort((a, b) => b.sortKey.localeCompare(a.sortKey));
}

/** What people wrote. */
export function toNoteEntries(history: readonly TriageItem[], reader: Reader, t: Translate): StoryEntry[] {
  const say = sayIn(reader.language, t);
  return history
    .filter(({ takenBack }) => !takenBack)
    .map((item) => ({
      id: item.actId,
      sortKey: item.at ?? '',
      when: <Moment at={item.at} reader={reader} absent={t('cargo.absent.timeNotSaid')} />,
      title: item.person,
      detail: <p>{say(item.text)}</p>,
      icon: 'person',
      tone: 'quiet',
      receivedAt: item.at,
      late: false,
      webhookEventId: null,
    }));
}

/** What customs said of a bill. A day without a time stands at its end, as on the page of a container. */
export function toBillEntries(bill: Bill, reader: Reader, t: Translate): StoryEntry[] {
  const days = new Map(bill.activities.map(({ id, date }) => [id, date]));
  return toActivityEntries(bill.activities, reader, t).map((entry) => {
    const day = days.get(entry.id);
    return {
      ...entry,
      id: `${bill.billNumber}-${entry.id}`,
      sortKey: day ? `${day}T24` : '',
      source: t('declaration.events.sourceBill', { number: bill.billNumber }),
    };
  });
}

/** What pressed on the containers, at the moment it began. */
export function toExceptionEntries(
  exceptions: readonly ContainerException[],
  reader: Reader,
  t: Translate,
): StoryEntry[] {
  return exceptions.map((exception) => ({
    id: exception.id,
    sortKey: exception.openedAt ?? '',
    when: <Moment at={exception.openedAt} reader={reader} absent={t('cargo.absent.timeNotSaid')} />,
    title: (
      <a href={`/containers/${encodeURIComponent(exception.containerNumber)}`}>{exception.containerNumber}</a>
    ),
    detail: <ExceptionItem exception={exception} reader={reader} />,
    icon: toExceptionIcon(exception.name),
    tone: exception.state === 'resolved' ? 'quiet' : toUrgencyTone(exception.urgency.rank),
    receivedAt: exception.lastSeenAt,
    late: false,
    source: 'OpenTrack',
    webhookEventId: null,
  }));
}
