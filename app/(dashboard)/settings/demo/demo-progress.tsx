'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_EVERY_MS = 1_000;

/** How far the telling is; looks again by itself, without scripts by reading the whole page again. */
export function DemoProgress({ told, total }: { told: number; total: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <progress className="demo-progress" max={total || 1} value={told} aria-label="Messages told" />
      <p>
        {total === 0
          ? 'It begins in a moment.'
          : `${told.toLocaleString('en')} of ${total.toLocaleString('en')} messages told.`}
      </p>
    </>
  );
}
