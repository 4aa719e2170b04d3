import { readChangeVersions, writeChangeVersions } from './change-versions.ts';
import { type Change, watchChanges } from './watch-changes.ts';

/** A reader that lets this many messages lie has gone without saying so. */
const MOST_UNREAD = 64;

const encoder = new TextEncoder();
const QUIET = encoder.encode(': quiet\n\n');

/**
 * Changes of a workspace as server-sent events, a comment every 20 seconds, until the reader goes. Resolves once no
 * later change can be missed. The id of an event says how far the reader has come.
 *
 * @param since what the reader has seen, as in the id of an event; what changed after it is told first.
 */
export async function streamChanges(
  workspaceId: string,
  signal: AbortSignal,
  since = '',
): Promise<ReadableStream<Uint8Array>> {
  const first = watchChanges({ workspaceId, onChange: () => {}, onQuiet: () => {} });
  await first.ready;
  const stream = toStream(workspaceId, signal, since);
  first.stop();
  return stream;
}

function toStream(workspaceId: string, signal: AbortSignal, since: string): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          stop();
          signal.removeEventListener('abort', end);
          try {
            controller.close();
          } catch {
            // The reader has closed it already.
          }
        };
        const send = (bytes: Uint8Array) => {
          if ((controller.desiredSize ?? -MOST_UNREAD) <= -MOST_UNREAD) end();
          else controller.enqueue(bytes);
        };
        controller.enqueue(encoder.encode('retry: 2000\n: watching\n\n'));
        ({ stop } = watchChanges({
          workspaceId,
          since: readChangeVersions(since),
          onChange: (change) => send(encoder.encode(toEvent(change))),
          onQuiet: () => send(QUIET),
        }));
        signal.addEventListener('abort', end);
        if (signal.aborted) end();
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
}

function toEvent({ version, kinds, versions }: Change): string {
  return `id: ${writeChangeVersions(versions)}\ndata: ${JSON.stringify({ version, kinds })}\n\n`;
}
