import type { Messages } from 'use-intl/core';

type Namespace = keyof Messages;

/** What is sent to the browser with every page: the words of client components, and nothing else. */
const CLIENT_NAMESPACES: readonly Namespace[] = ['controls', 'failed', 'goTo', 'places'];

/** The words of client components among all; `further` of those that only some pages have. */
export function pickClientWords(words: Messages, further: readonly Namespace[] = []): Partial<Messages> {
  return Object.fromEntries(
    [...CLIENT_NAMESPACES, ...further].map((namespace) => [namespace, words[namespace]]),
  );
}
