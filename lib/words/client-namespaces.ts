import type { Messages } from 'use-intl/core';

/** What is sent to the browser with every page: the words of client components, and nothing else. */
const CLIENT_NAMESPACES = ['durations'] as const satisfies (keyof Messages)[];

/** The words of client components among all. */
export function pickClientWords(words: Messages): Partial<Messages> {
  return Object.fromEntries(CLIENT_NAMESPACES.map((namespace) => [namespace, words[namespace]]));
}
