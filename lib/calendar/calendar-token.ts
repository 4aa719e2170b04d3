import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const IS_TOKEN = /^([\w-]{43})\.ics$/;

export function makeCalendarToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Calendars want to see by its ending what they read. */
export function toCalendarPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** The token in the last part of such an address; `undefined` where there is none. */
export function parseCalendarToken(part: string): string | undefined {
  return IS_TOKEN.exec(part)?.[1];
}

/** What is kept of a token. It is long and random, so a plain digest cannot be turned back. */
export function toCalendarDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
