import { createHash } from 'node:crypto';
import createCalendar, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { LastFreeDayItem } from '#lib/containers/list-last-free-days.ts';

const READ_AGAIN_SECONDS = 3_600;

interface Place {
  workspaceId: string;
  /** Where the product is reached. */
  origin: string;
}

/**
 * Last free days as a calendar: each is an event of its whole calendar day, which no zone shifts. It keeps its UID while
 * its day moves, and is gone once the box is out.
 */
export function toCalendarText(days: readonly LastFreeDayItem[], { workspaceId, origin }: Place): string {
  const calendar = createCalendar({
    name: 'Last free days',
    prodId: { company: 'Clearhold', product: 'Clearhold', language: 'EN' },
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
      summary: toSummary(item),
      description: item.reason,
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
function toSummary({ containerNumber, kind, billNumber, bucket }: LastFreeDayItem): string {
  return [
    `Last free day: ${containerNumber} (${kind})`,
    billNumber === null ? '' : `bill ${billNumber}`,
    bucket ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function toAddress(origin: string, { containerNumber, billNumber }: LastFreeDayItem): string {
  const address = new URL(`/containers/${encodeURIComponent(containerNumber)}`, origin);
  address.searchParams.set('bill', billNumber ?? '');
  return address.href;
}
