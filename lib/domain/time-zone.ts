import { z } from 'zod';

/** IANA names, as `Intl` knows them; not offsets, which know no summer. */
const ZONE_NAME = /^[A-Za-z]+(?:\/[\w+-]+)*$/;
const LONGEST_NAME = 64;

/** A zone as somebody types or chooses it, in the spelling that is kept: ` europe/amsterdam` is `Europe/Amsterdam`. */
export const TimeZone = z
  .string()
  .max(LONGEST_NAME)
  .transform((text) => text.trim().replaceAll(' ', '_'))
  .refine(isTimeZone, 'Expected a time zone such as Europe/Amsterdam.')
  .transform(toUsualSpelling);

function isTimeZone(text: string): boolean {
  return ZONE_NAME.test(text) && findName(text) !== undefined;
}

/** What `Intl` calls the zone; undefined for none. */
function findName(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A zone goes by several names, and `Intl` may answer an older one: Asia/Kolkata stays what it was called. */
function toUsualSpelling(text: string): string {
  const name = findName(text);
  return name?.toLowerCase() === text.toLowerCase() ? name : text;
}
