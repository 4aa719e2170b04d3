import { DEFAULT_LANGUAGE, type Language, toLanguage } from '#lib/words/languages.ts';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * What the API said, in the language of the page and with moments by the reader's clock: its own answers are English, in UTC.
 * The words for it come only when something is to be said in another language; where they cannot be had, English is better
 * than nothing.
 */
export async function sayToReader(texts: readonly string[]): Promise<string[]> {
  const language = toLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE;
  const said = await translate(language, texts);
  return said.map((text) => text.replace(INSTANT, (instant) => toMoment(instant, language)));
}

async function translate(language: Language, texts: readonly string[]): Promise<readonly string[]> {
  if (language === DEFAULT_LANGUAGE || texts.length === 0) return texts;
  const words = await import('#lib/words/say-refusal.ts').catch(() => null);
  return texts.map((text) => words?.sayRefusal(language, text) ?? text);
}

/** By the zone in which the page is written. */
function toMoment(instant: string, language: Language): string {
  const timeZone = document.querySelector<HTMLElement>('[data-zone]')?.dataset.zone;
  const parts = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, { ...parts, timeZone, hourCycle: 'h23' }).format(
    new Date(instant),
  );
}
