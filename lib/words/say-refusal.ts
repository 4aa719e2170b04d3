import { exceptionSentences } from '#lib/domain/sentences/exception-sentences.ts';
import { refusals as english } from './en/refusals.ts';
import type { Language } from './languages.ts';
import { refusals as dutch } from './nl/refusals.ts';
import { exceptionSentences as dutchSentences } from './nl/sentences/exception.ts';

type Words = Readonly<Record<string, string>>;

/** One sentence: how it is known, and how it is said. */
interface Refusal {
  pattern: RegExp;
  said: string;
}

const SLOT = /\{(\w+)\}/g;

const SAID: Readonly<Record<Language, readonly Refusal[]>> = {
  en: [],
  nl: [
    ...Object.entries(english).flatMap(([group, words]) =>
      toRefusals(words, dutch[group as keyof typeof dutch]),
    ),
    ...toRefusals(exceptionSentences.refusal, dutchSentences.refusal),
  ],
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
  return text;
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
