import { type Language, toLanguage } from './languages.ts';

/** The language of ours that a browser likes best, from its Accept-Language (RFC 9110, 12.5.4); undefined for none. */
export function findAcceptedLanguage(header: string | null): Language | undefined {
  const ranges = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const language = toLanguage(tag.split('-')[0]);
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    return language && quality > 0 ? [{ language, quality }] : [];
  });
  return ranges.sort((one, other) => other.quality - one.quality)[0]?.language;
}
