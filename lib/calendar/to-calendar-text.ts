import { createHash } from 'node:crypto';
import createCalendar, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { LastFreeDayItem } from '#lib/containers/list-last-free-days.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import type { Language } from '#lib/words/languages.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

const READ_AGAIN_SECONDS = 3_600;

interface Place {
  workspaceId: string;
  /** Where the product is reached. */
  origin: string;
  /** In which the owner reads. */
  language: Language;
}

/**
 * Last free days as a calendar: each is an event of its whole calendar day, which no zone shifts. It keeps its UID while
 * its day moves, and is gone once the box is out.
 */
export function toCalendarText(
  days: readonly LastFreeDayItem[],
  { workspaceId, origin, language }: Place,
): string {
  const t = getTranslate(language, 'calendarText');
  const say = sayIn(language, getTranslate(language));
  const calendar = createCalendar({
    name: t('name'),
    prodId: { company: 'Clearhold', product: 'Clearhold', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: READ_AGAIN_SECONDS,
  });
  for (const item of days) {
    calendar.createEvent({
      id: toUid(workspaceId, item),
      // A text, and no Date: the library then writes the day as it stands, whatever the zone of the process.
      start: item.day,
      allDay: true,
      stamp: item.lastEventAt,
      sequence: item.changes,
      summary: toSummary(item, t),
      description: say(item.reason),
      url: toAddress(origin, item),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** The same for one voyage of one box, whatever is said of it; it tells nobody else's calendar anything. */
function toUid(workspaceId: string, { containerNumber, billNumber }: LastFreeDayItem): string {
  const voyage = JSON.stringify([workspaceId, containerNumber, billNumber]);
  return `${createHash('sha256').update(voyage).digest('hex').slice(0, 32)}@clearhold`;
}

/** "Last free day: MSCU1234567 (port), bill X, held" */
function toSummary(
  { containerNumber, kind, billNumber, bucket }: LastFreeDayItem,
  t: Translate<'calendarText'>,
): string {
  return t('summary', {
    container: containerNumber,
    place: kind,
    bill: billNumber ?? 'none',
    bucket: bucket ?? 'none',
  });
}

function toAddress(origin: string, { containerNumber, billNumber }: LastFreeDayItem): string {
  const address = new URL(`/containers/${encodeURIComponent(containerNumber)}`, origin);
  address.searchParams.set('bill', billNumber ?? '');
  return address.href;
}
