import { cookies } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { TIME_ZONE_COOKIE, toTimeZone } from '#components/frame/time-zone.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';

/**
 * Who looks: today is the workspace's, the clock is the one the reader chose, else the browser's (UTC until it has said
 * which), the language is the one all words of the page are in.
 */
export async function readReader({ now, today, person }: Access): Promise<Reader> {
  const zone = person?.timeZone ?? (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return { now, today, timeZone: toTimeZone(zone), language: await getLocale() };
}
