export const TIME_ZONE_COOKIE = 'time-zone';

/** A zone that this machine knows; anything else is UTC. */
export function toTimeZone(text: string | undefined): string {
  if (!text || text.length > 64) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
