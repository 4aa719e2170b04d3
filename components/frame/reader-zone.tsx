'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from './time-zone.ts';

const A_YEAR_IN_SECONDS = 31_536_000;

interface ReaderZoneProps {
  /** The zone that the server was told before; empty for none. */
  known: string;
  /** The zone in which this page is written; null where the reader chose one for good. */
  written: string | null;
}

/** Tells the server the zone of the reader's clock, once: from then on it writes every instant in it. */
export function ReaderZone({ known, written }: ReaderZoneProps) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(zone)}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
    if (written !== null && written !== zone) router.refresh();
  }, [known, written, router]);
  return null;
}
