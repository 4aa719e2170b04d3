'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

const LOOK_EVERY_MS = 1_000;

/** How far the telling is; looks again by itself, without scripts by reading the whole page again. */
export function DemoProgress({ told, total }: { told: number; total: number }) {
  const t = useTranslations('demoProgress');
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
      <progress className="demo-progress" max={total || 1} value={told} aria-label={t('messagesTold')} />
      <p>{total === 0 ? t('beginsSoon') : t('told', { told, total })}</p>
    </>
  );
}
