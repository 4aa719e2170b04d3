'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from './time-zone.ts';

const A_YEAR_IN_SECONDS = 31_536_000;

/** Tells the server the zone of the reader's clock, once: from then on it writes every instant in it. */
export function ReaderZone({ known }: { known: string }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(zone)}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
    router.refresh();
  }, [known, router]);
  return null;
}
