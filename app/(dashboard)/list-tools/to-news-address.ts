import type { Instant } from '#lib/domain/instant.ts';
import { toBulkFilter } from './to-bulk-filter.ts';

/** Where a drawn list asks how many of its rows have news. */
export function toNewsAddress(route: string, query: object, now: Instant, shown: readonly string[]): string {
  return `${route}?${new URLSearchParams({ ...toBulkFilter(query), since: now, shown: shown.join(',') })}`;
}
