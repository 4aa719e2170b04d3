import { readChangeVersions, writeChangeVersions } from './change-versions.ts';
import { type Change, watchChanges } from './watch-changes.ts';

/** Of an answer that follows changes: nobody on the way may keep it, or gather it up. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

const START = 'retry: 2000\n: watching\n\n';
const QUIET = ': quiet\n\n';

export interface Follower {
  workspaceId: string;
  /** What the reader has seen, as in the id of an event; what changed after it is told first. */
  since: string;
  /** Takes one or more whole lines of server-sent events. */
  send: (lines: string) => void;
}

/**
 * Sends the changes of a workspace as server-sent events, a comment every 20 seconds, until the answer is called. Resolves
 * once no later change can be missed. The id of an event says how far the reader has come.
 */
export async function followChanges({ workspaceId, since, send }: Follower): Promise<() => void> {
  const first = watchChanges({ workspaceId, onChange: () => {}, onQuiet: () => {} });
  await first.ready;
  send(START);
  const { stop } = watchChanges({
    workspaceId,
    since: readChangeVersions(since),
    onChange: (change) => send(toEvent(change)),
    onQuiet: () => send(QUIET),
  });
  first.stop();
  return stop;
}

function toEvent({ version, kinds, versions }: Change): string {
  return `id: ${writeChangeVersions(versions)}\ndata: ${JSON.stringify({ version, kinds })}\n\n`;
}
