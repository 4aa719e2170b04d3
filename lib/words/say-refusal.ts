import { createTranslator } from 'use-intl/core';
import { refusals as english } from './en/refusals.ts';
import type { Language } from './languages.ts';
import { codes } from './nl/codes.ts';
import { refusals as dutch } from './nl/refusals.ts';
import { sentences } from './nl/sentences.ts';
import { sayIn } from './say-in.ts';
import type { Translate } from './translate.ts';

type Words = Readonly<Record<string, string>>;

/** One sentence: how it is known, and how it is said. */
interface Refusal {
  pattern: RegExp;
  said: string;
}

const SLOT = /\{(\w+)\}/g;

const SAID: Readonly<Record<Language, readonly Refusal[]>> = {
  en: [],
  nl: Object.entries(english).flatMap(([group, words]) =>
    toRefusals(words, dutch[group as keyof typeof dutch]),
  ),
};

/** The rules refuse in sentences of theirs, which tell what was done before in further ones. Only their words are loaded. */
const SAY_RULES: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => text,
  nl: sayIn(
    'nl',
    createTranslator({ locale: 'nl', messages: { sentences, codes }, timeZone: 'UTC' }) as Translate,
  ),
};

/**
 * Says in a language why the API did not do something: its own answers are English. A text that is none of ours, and what
 * stands in it in somebody's own words, stays as it is.
 */
export function sayRefusal(language: Language, text: string): string {
  for (const { pattern, said } of SAID[language]) {
    const read = pattern.exec(text);
    if (read)
      return said.replace(SLOT, (_slot: string, name: string) =>
        sayRefusal(language, read.groups?.[name] ?? ''),
      );
  }
  return SAY_RULES[language](text);
}

function toRefusals(english: Words, others: Words): Refusal[] {
  return Object.entries(english).map(([name, text]) => ({
    pattern: toPattern(text),
    said: others[name] ?? text,
  }));
}

/** The slots of a template are whatever stands there. */
function toPattern(template: string): RegExp {
  const pattern = template
    .split(SLOT)
    .map((part, index) => (index % 2 === 1 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}$`, 's');
}
