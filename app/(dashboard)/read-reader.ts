import { cookies } from 'next/headers';
import { TIME_ZONE_COOKIE, toTimeZone } from '#components/frame/time-zone.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';

/** Who looks: today is the workspace's, the clock is the reader's own (UTC until the browser has said which). */
export async function readReader({ now, today }: Access): Promise<Reader> {
  return { now, today, timeZone: toTimeZone((await cookies()).get(TIME_ZONE_COOKIE)?.value) };
}
