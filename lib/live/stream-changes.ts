import { type Change, watchChanges } from './watch-changes.ts';

/** A reader that lets this many messages lie has gone without saying so. */
const MOST_UNREAD = 64;

const encoder = new TextEncoder();
const QUIET = encoder.encode(': quiet\n\n');

/**
 * Changes of a workspace as server-sent events, a comment every 20 seconds, until the reader goes. Resolves once no
 * later change can be missed.
 */
export async function streamChanges(
  workspaceId: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const first = watchChanges({ workspaceId, onChange: () => {}, onQuiet: () => {} });
  await first.ready;
  const stream = toStream(workspaceId, signal);
  first.stop();
  return stream;
}

function toStream(workspaceId: string, signal: AbortSignal): ReadableStream<Uint8Array> {
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

function toEvent(change: Change): string {
  return `id: ${change.version}\ndata: ${JSON.stringify(change)}\n\n`;
}
