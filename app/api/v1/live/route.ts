import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { watchAccess } from '#lib/auth/watch-access.ts';
import { EVENT_STREAM_HEADERS } from '#lib/live/follow-changes.ts';
import { streamChanges } from '#lib/live/stream-changes.ts';
import { getShutdownSignal } from '#lib/server/shutdown-signal.ts';
import { answer } from '../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

/**
 * Server-sent events: `{ version, kinds[] }` whenever something visible changed. Who says in `since`, or as
 * `Last-Event-ID` on coming back, how far they have come is told what they missed.
 */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const gone = watchAccess(request, access, AbortSignal.any([request.signal, getShutdownSignal()]));
    const since =
      request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since') ?? '';
    const stream = await streamChanges(access.workspaceId, gone, since);
    return new Response(stream, { headers: EVENT_STREAM_HEADERS });
  });
}
