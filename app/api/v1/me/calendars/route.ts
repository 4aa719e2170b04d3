import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NewCalendarFeed } from '#lib/calendar/calendar-feed.ts';
import { createCalendarFeed } from '#lib/calendar/create-calendar-feed.ts';
import { listCalendarFeeds } from '#lib/calendar/list-calendar-feeds.ts';
import { answer } from '../../answer.ts';
import { readJson } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { items: await listCalendarFeeds(access), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createCalendarFeed(access, await readJson(request, NewCalendarFeed));
  });
}
