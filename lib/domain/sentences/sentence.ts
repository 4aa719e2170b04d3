import type { CalendarDay } from '../calendar-day.ts';
import { toDayInWords } from '../customs/day-in-words.ts';
import { SENTENCES, type SentenceId, type SlotOf } from './sentences.ts';
import { findSlotKind } from './slots.ts';

type Value = string | number | null;
type Values<Id extends SentenceId> = Readonly<Record<SlotOf<Id>, Value>>;

/** A template cut at its slots, once: every fold makes dozens of sentences. */
interface Template {
  start: string;
  slots: { name: string; isDay: boolean; after: string }[];
}

const TEMPLATES = new Map<string, Template>(
  Object.entries(SENTENCES).flatMap(([group, templates]) =>
    Object.entries(templates).map(([name, text]: [string, string]) => [`${group}.${name}`, cut(text)]),
  ),
);

function cut(text: string): Template {
  const [start = '', ...rest] = text.split('{');
  const slots = rest.map((piece) => {
    const [name = '', after = ''] = piece.split('}');
    return { name, isDay: findSlotKind(name) === 'day', after };
  });
  return { start, slots };
}

/**
 * What the rules say, in English, from the one table of sentences: so that `readSentences` can tell from the text which
 * sentence it is and with what values, and another language can say it again.
 *
 * @param values of its slots: days as `YYYY-MM-DD` or null where unknown, all else as it is to be read.
 */
export function sentence<Id extends SentenceId>(
  id: Id,
  ...[values]: [SlotOf<Id>] extends [never] ? [] : [Values<Id>]
): string {
  const { start, slots } = TEMPLATES.get(id) ?? NOTHING;
  let text = start;
  for (const { name, isDay, after } of slots) {
    const value: Value = values?.[name as SlotOf<Id>] ?? null;
    text += (isDay ? toDayInWords(value as CalendarDay | null) : String(value)) + after;
  }
  return text;
}

const NOTHING: Template = { start: '', slots: [] };

/** Several sentences as one text; empty ones are left out. */
export function join(...sentences: readonly (string | null | undefined)[]): string {
  return sentences.filter((text) => text).join(' ');
}
