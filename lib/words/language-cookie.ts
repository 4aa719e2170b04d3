/** The language chosen on this browser, for who is not signed in or follows it. */
export const LANGUAGE_COOKIE = 'language';
