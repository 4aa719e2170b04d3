'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const AT_MOST_EVERY_MS = 2_000;

/** Reads the page again when something of these kinds has changed, at most every two seconds, and not while nobody looks. */
export function LiveRefresh({ kinds }: { kinds: readonly string[] }) {
  const router = useRouter();
  const wanted = kinds.join(' ');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let isStale = false;
    const refresh = () => {
      timer = undefined;
      if (document.hidden) return;
      isStale = false;
      last = Date.now();
      router.refresh();
    };
    const schedule = () => {
      timer ??= setTimeout(refresh, Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
    };
    const hear = ({ data }: MessageEvent<string>) => {
      const { kinds: changed = [] } = JSON.parse(data) as { kinds?: string[] };
      if (!changed.some((kind) => wanted.split(' ').includes(kind))) return;
      isStale = true;
      schedule();
    };
    const look = () => {
      if (!document.hidden && isStale) schedule();
    };
    // The heading says whether the page follows: see page-header.tsx.
    const tell = (live: 'on' | 'off') => () => {
      document.documentElement.dataset.live = live;
    };
    const changes = new EventSource('/api/v1/live');
    changes.addEventListener('open', tell('on'));
    changes.addEventListener('error', tell('off'));
    changes.addEventListener('message', hear);
    document.addEventListener('visibilitychange', look);
    return () => {
      changes.close();
      delete document.documentElement.dataset.live;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router, wanted]);

  return null;
}
