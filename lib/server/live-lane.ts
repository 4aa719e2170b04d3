import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { watchLoss } from '#lib/auth/watch-access.ts';
import { EVENT_STREAM_HEADERS, followChanges } from '#lib/live/follow-changes.ts';
import { getLog } from '#lib/log.ts';
import { getShutdownSignal } from './shutdown-signal.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const LIVE_PATH = /^\/api\/v1\/live(?:\?|$)/;
/** A reader that lets so much lie has gone without saying so. */
const MOST_UNREAD_BYTES = 16 * 1024;

/**
 * Serves the stream of changes in front of the pages, as the route under `app/api/v1/live` does where this process is not in
 * front: a page that is left open all day keeps its connection and next to nothing else. Whoever may not follow is told why by the
 * route.
 */
export function withLiveLane(serve: Handler): Handler {
  const open = new Set<() => void>();
  getShutdownSignal().addEventListener('abort', () => {
    for (const end of open) end();
  });
  return (request, response) => {
    if (request.method !== 'GET' || !LIVE_PATH.test(request.url ?? '')) return serve(request, response);
    return follow(request, response, open).then(
      (isFollowed) => (isFollowed ? undefined : serve(request, response)),
      (error: unknown) => {
        getLog().error({ error: String(error) }, 'a stream of changes failed');
        response.destroy();
      },
    );
  };
}

/** False when the caller may not, or nobody can say so now. */
async function follow(
  request: IncomingMessage,
  response: ServerResponse,
  open: Set<() => void>,
): Promise<boolean> {
  const asked = toRequest(request);
  const access = await requireApiAccess(asked).catch(() => undefined);
  if (access === undefined) return false;
  const stops: (() => void)[] = [];
  const end = () => {
    open.delete(end);
    for (const stop of stops.splice(0)) stop();
    response.end();
  };
  open.add(end);
  response.once('close', end);
  response.writeHead(200, EVENT_STREAM_HEADERS);
  stops.push(watchLoss(asked.headers, access, end));
  stops.push(
    await followChanges({
      workspaceId: access.workspaceId,
      since: asked.headers.get('last-event-id') ?? new URL(asked.url).searchParams.get('since') ?? '',
      send: (lines) => {
        response.write(lines);
        if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      },
    }),
  );
  // It may have gone, or the process been asked to end, meanwhile.
  if (response.closed || response.writableEnded || getShutdownSignal().aborted) end();
  return true;
}

/** As the routes are given it, without a body. */
function toRequest({ method = 'GET', url = '/', headers }: IncomingMessage): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new Request(new URL(url, 'http://localhost'), { method, headers: pairs });
}
