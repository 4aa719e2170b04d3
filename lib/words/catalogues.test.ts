import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { LANGUAGES } from './languages.ts';
import { nl } from './nl.ts';

/** What a Dutch reader says just so. */
const SAME_WORDS: ReadonlySet<string> = new Set([
  '{answer} in {count, number} ms',
  '{count, number} min',
  '{freeDay}: {day} (was {otherDay})',
  '{vessels}. ETA <before></before> → <after></after>',
  'Briefing',
  'Browser',
  'CBP',
  'CSV',
  'Clearhold',
  'Code',
  'Container',
  'Container {id}',
  'Container {containerNumber}: {boxStanding}',
  'Container {number}',
  'Containers',
  'Demurrage',
  'Excel (XLSX)',
  'Feeds',
  'Hash',
  'Header',
  'Id',
  'LRN',
  'Links',
  'MRN',
  'Node',
  'Open',
  'Passkey',
  'Passkeys',
  'PostgreSQL {version}',
  'Status',
  'Status {status}.',
  'Status: {milestone}',
  'Terminal',
  'Type',
  'code {code}',
  'compact',
  'container',
  'container {containerNumber}',
  'containers',
  'detention',
  'live',
  'open',
]);

const english = flatten(en);
const others = new Map([['nl', flatten(nl)]]);

/** Every text with its whole key. */
function flatten(words: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries<string | object>({ ...words }).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${above}${key}`, value]] : [...flatten(value, `${above}${key}.`)],
    ),
  );
}

/** What a text is given (`count plural`, `age mark`), however often and in whatever order it says them. */
function listArguments(text: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) {
        found.add(`${element.value} mark`);
        walk(element.children);
        continue;
      }
      found.add(`${element.value} ${toKind(element.type)}`);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(text));
  return [...found].sort();
}

/** A number may be said by itself in one language and decide a plural in another. */
function toKind(type: TYPE): string {
  if (type === TYPE.number || type === TYPE.plural) return 'number';
  return type === TYPE.select ? 'choice' : 'text';
}

test('every language has a catalogue that is looked at here', () => {
  expect(['en', ...others.keys()]).toEqual([...LANGUAGES]);
});

describe.each([...others])('the words in "%s"', (_language, words) => {
  test('have the keys of the English ones, and no others', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('take the same values and marks as the English ones', () => {
    const taken = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, listArguments(text)]));
    expect(taken(words)).toEqual(taken(english));
  });

  test('choose between the same cases as the English ones', () => {
    const cases = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, listCases(text)]));
    expect(cases(words)).toEqual(cases(english));
  });

  test('are never empty where the English ones are not', () => {
    expect([...words].filter(([key, text]) => text.trim() === '' && english.get(key) !== '')).toEqual([]);
  });

  test('are translated, but for words that are the same', () => {
    const same = [...words].filter(([key, text]) => text === english.get(key) && hasWords(text));
    const untranslated = same.filter(([, text]) => !SAME_WORDS.has(text));
    expect(untranslated).toEqual([]);
  });
});

test('no word is listed as the same in all languages that is not', () => {
  const same = new Set(
    [...others.values()].flatMap((words) =>
      [...words].filter(([key, text]) => text === english.get(key)).map(([, text]) => text),
    ),
  );
  expect([...SAME_WORDS].filter((text) => !same.has(text))).toEqual([]);
});

test('no text names a style of numbers, days or times: the library is told of none', () => {
  const style = /\{\s*\w+\s*,\s*(number\s*,|date|time)/;
  expect(
    [english, ...others.values()].flatMap((words) => [...words.values()].filter((text) => style.test(text))),
  ).toEqual([]);
});

/** The cases of every choice: a missing one would fall to `other` unseen. */
function listCases(text: string): string[] {
  const found: string[] = [];
  const walk = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type !== TYPE.select) continue;
      found.push(`${element.value}: ${Object.keys(element.options).sort().join(' ')}`);
      for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(parse(text));
  return [...new Set(found)].sort();
}

/** Whether a text says anything besides what it is given. */
function hasWords(text: string): boolean {
  const said: string[] = [];
  const walk = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal) said.push(element.value);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(text));
  return /\p{L}{2}/u.test(said.join(' '));
}
