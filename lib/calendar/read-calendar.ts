import type { RequestOrigin } from '#lib/auth/access.ts';
import { listLastFreeDays } from '#lib/containers/list-last-free-days.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import { parseCalendarToken } from './calendar-token.ts';
import { findCalendarFeed, type OpenCalendar } from './find-calendar-feed.ts';
import { countReading, countWrongToken, requireNotGuessing } from './read-limit.ts';
import { toCalendarText } from './to-calendar-text.ts';

/**
 * The calendar under the last part of an address, as text of RFC 5545: the last free days of boxes that are not out, as
 * far as its person may see them now, 2 000 at most, the first ones first.
 *
 * @param origin where the product is reached, for links.
 * @throws {NotFound} for an address under which there is no calendar, or no more. @throws {TooMany} for who tries one after
 *   another, or reads one too often.
 */
export async function readCalendar(part: string, origin: string, request: RequestOrigin): Promise<string> {
  requireNotGuessing(request.address);
  const token = parseCalendarToken(part);
  const calendar = token === undefined ? undefined : await findCalendarFeed(token, request);
  if (!calendar) {
    countWrongToken(request.address);
    throw new NotFound('There is no calendar here, or none any more.');
  }
  countReading(calendar.id);
  const days = await listLastFreeDays(calendar.access);
  await noteRead(calendar);
  return toCalendarText(days, {
    workspaceId: calendar.access.workspaceId,
    origin,
    language: calendar.language,
  });
}

/** To the hour: a calendar that asks every few minutes is not worth a write each time. */
async function noteRead({ id, access }: OpenCalendar): Promise<void> {
  await inWorkspaceTransaction(access.workspaceId, (client) =>
    client.query(
      `UPDATE calendar_feeds SET last_read_at = $3
        WHERE workspace_id = $1 AND id = $2 AND coalesce(last_read_at < $3::timestamptz - interval '1 hour', true)`,
      [access.workspaceId, id, access.now],
    ),
  );
}
