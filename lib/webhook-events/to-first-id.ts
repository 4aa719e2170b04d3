import type { Instant } from '#lib/domain/instant.ts';

/** The least UUID of version 7 of a moment: ids of messages that came from then on are not smaller. */
export function toFirstId(since: Instant): string {
  const hex = Math.max(0, Date.parse(since)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
