import { useEffect, useRef } from 'react';

const AT_MOST_EVERY_MS = 2_000;
/** How often to look where no stream can be had: a proxy that lets none through. */
const POLL_MS = 15_000;

/**
 * Calls `act` when something of these kinds has changed, at most every two seconds, and not while nobody looks: a hidden
 * page also gives its connection back, since a browser has few for one site.
 *
 * @param since what the page knew when it began to be drawn, of `findChangeVersions`: nothing after it is missed, not
 *   even what came before the stream was open.
 */
export function useChanges(kinds: readonly string[], since: string, act: () => void): void {
  const wanted = kinds.join(' ');
  const known = useRef(since);
  const latest = useRef(act);

  useEffect(() => {
    latest.current = act;
  }, [act]);

  useEffect(() => {
    const kindsWanted = wanted.split(' ');
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let poll: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let isStale = false;

    const refresh = () => {
      timer = undefined;
      isStale = false;
      last = Date.now();
      latest.current();
    };
    const schedule = () => {
      isStale = true;
      timer ??= setTimeout(refresh, Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
    };
    // The heading says whether the page follows: see page-header.tsx.
    const tell = (live: 'on' | 'off') => {
      document.documentElement.dataset.live = live;
    };
    const hear = ({ data, lastEventId }: MessageEvent<string>) => {
      known.current = lastEventId;
      const { kinds: changed = [] } = JSON.parse(data) as { kinds?: string[] };
      if (changed.some((kind) => kindsWanted.includes(kind))) schedule();
    };
    const follow = () => {
      clearTimeout(poll);
      source?.close();
      source = new EventSource(`/api/v1/live?since=${encodeURIComponent(known.current)}`);
      source.addEventListener('message', hear);
      source.addEventListener('open', () => tell('on'));
      source.addEventListener('error', () => {
        tell('off');
        // Otherwise the browser comes back by itself.
        if (source?.readyState !== EventSource.CLOSED) return;
        poll = setTimeout(lookWithoutStream, POLL_MS);
      });
    };
    const lookWithoutStream = async () => {
      const ready = await fetch('/api/ready').catch(() => null);
      // A page read from a server that is away would take the place of the one that is shown.
      if (ready?.ok) schedule();
      follow();
    };
    const rest = () => {
      clearTimeout(poll);
      clearTimeout(timer);
      timer = undefined;
      source?.close();
    };
    const look = () => {
      if (document.hidden) return rest();
      follow();
      if (isStale) schedule();
    };

    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      rest();
      delete document.documentElement.dataset.live;
      document.removeEventListener('visibilitychange', look);
    };
  }, [wanted]);
}
