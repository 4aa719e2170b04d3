import { DEFAULT_LANGUAGE, toLanguage } from '#lib/words/languages.ts';

/**
 * What the API said, in the language of the page: its own answers are English. The words for it come only when something
 * is to be said in another language; where they cannot be had, English is better than nothing.
 */
export async function sayToReader(texts: readonly string[]): Promise<string[]> {
  const language = toLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE;
  if (language === DEFAULT_LANGUAGE || texts.length === 0) return [...texts];
  const words = await import('#lib/words/say-refusal.ts').catch(() => null);
  return texts.map((text) => words?.sayRefusal(language, text) ?? text);
}
