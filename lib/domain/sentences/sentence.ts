import type { CalendarDay } from '../calendar-day.ts';
import { toDayInWords } from '../customs/day-in-words.ts';
import { SENTENCES, type SentenceId, type SlotOf } from './sentences.ts';
import { SLOT_KINDS } from './slots.ts';

type Value = string | number | null;
type Values<Id extends SentenceId> = Readonly<Record<SlotOf<Id>, Value>>;

/** A template cut at its slots: texts at even places, slots at odd ones. */
const pieces = new Map<string, readonly string[]>(
  Object.entries(SENTENCES).flatMap(([group, templates]) =>
    Object.entries(templates).map(([name, template]: [string, string]) => [
      `${group}.${name}`,
      template.split(/\{(\w+)\}/),
    ]),
  ),
);

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
  const [only = '', ...rest] = pieces.get(id) ?? [];
  if (values === undefined) return only;
  let text = only;
  for (let at = 0; at < rest.length; at += 2) {
    const slot = rest[at] as SlotOf<Id>;
    text += toText(slot, values[slot]) + (rest[at + 1] ?? '');
  }
  return text;
}

function toText(slot: string, value: Value): string {
  const isDay = SLOT_KINDS[slot as keyof typeof SLOT_KINDS] === 'day';
  return isDay ? toDayInWords(value as CalendarDay | null) : String(value);
}

/** Several sentences as one text; empty ones are left out. */
export function join(...sentences: readonly (string | null | undefined)[]): string {
  return sentences.filter((text) => text).join(' ');
}
