'use client';

import { useRouter } from 'next/navigation';
import { useChanges } from './use-changes.ts';

/** Reads the page again when something of these kinds has changed. For `since` see `useChanges`. */
export function LiveRefresh({ kinds, since }: { kinds: readonly string[]; since: string }) {
  const router = useRouter();
  useChanges(kinds, since, router.refresh);
  return null;
}
