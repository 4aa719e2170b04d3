export const KEYS_COOKIE = 'keys';

/** Whether single keys do something: yes, unless whoever looks has switched them off on this browser. */
export function areKeysOn(cookie: string | undefined): boolean {
  return cookie !== 'off';
}
