import { followChanges } from './follow-changes.ts';

/** A reader that lets this many messages lie has gone without saying so. */
const MOST_UNREAD = 64;

const encoder = new TextEncoder();

/**
 * Changes of a workspace as a stream of server-sent events (see `followChanges`), until the reader goes or `signal` says so.
 * Resolves once no later change can be missed.
 */
export async function streamChanges(
  workspaceId: string,
  signal: AbortSignal,
  since = '',
): Promise<ReadableStream<Uint8Array>> {
  let stop = () => {};
  let send: (lines: string) => void = () => {};
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = () => {
          stop();
          signal.removeEventListener('abort', end);
          try {
            controller.close();
          } catch {
            // The reader has closed it already.
          }
        };
        send = (lines) => {
          if ((controller.desiredSize ?? -MOST_UNREAD) <= -MOST_UNREAD) end();
          else controller.enqueue(encoder.encode(lines));
        };
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
  stop = await followChanges({ workspaceId, since, send });
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  return stream;
}
