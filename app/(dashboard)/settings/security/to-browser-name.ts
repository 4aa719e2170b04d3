import type { Translate } from '#lib/words/translate.ts';

const BROWSERS: [mark: RegExp, name: string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [mark: RegExp, name: string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox on Windows", as far as a browser says; the whole of it stands in the title. */
export function toBrowserName(userAgent: string | null, t: Translate<'account'>): string {
  const find = (marks: [RegExp, string][]) => marks.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  const browser = find(BROWSERS);
  const system = find(SYSTEMS);
  if (!browser) return userAgent?.slice(0, 40) || t('aProgram');
  return system ? t('browserOn', { browser, system }) : browser;
}
