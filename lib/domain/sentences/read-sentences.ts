import { MONTHS } from '../customs/day-in-words.ts';
import { findCodeOfMeaning } from './find-code-of-meaning.ts';
import { SENTENCES, type SentenceId } from './sentences.ts';
import { findSlotKind, type SlotKind } from './slots.ts';

/** A sentence as data: which one it is, and what stands in its slots, as it stands in the text. */
export interface ReadSentence {
  id: SentenceId;
  values: Readonly<Record<string, string>>;
}

/** What a text says: sentences of the rules, and what a person or a sender wrote between or after them. */
export type ReadPart = ReadSentence | { ownWords: string };

/** Sentences without a full stop, several of which are joined by semicolons. */
const LISTED: ReadonlySet<string> = new Set(['link', 'lookupHold']);

/** What stands between a sentence of this group and the next. */
export function toJoint(group: string): string {
  return LISTED.has(group) ? '; ' : ' ';
}

/** Longer texts are somebody's own words, and take long to read. */
const LONGEST = 2_000;
/** Our own texts hold a few sentences. So many pieces of one text are read; what a sender wrote may look like hundreds. */
const MOST_PIECES = 25;

/**
 * Reads a text of the rules back into its sentences. The English text is what is kept and what the API says, of all that was
 * ever folded, so a reader of another language is told what the text says, not what the rules would say today. What no
 * template makes stays as it is: notes, reasons and words of senders.
 */
export function readSentences(text: string): ReadPart[] {
  if (text.length > LONGEST) return [{ ownWords: text }];
  const known = lately.get(text);
  if (known) return known;
  const parts = read(text, new Map())?.parts ?? [{ ownWords: text }];
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(text, parts);
  return parts;
}

/** The rows of a list say much the same, and say it again at every refresh. */
const lately = new Map<string, ReadPart[]>();
const MOST_KEPT = 2_000;

/** Reads a text as one sentence of a group; `undefined` where it is none. */
export function readOneOf(group: string, text: string): ReadSentence | undefined {
  for (const template of TEMPLATES) {
    if (template.group !== group || !text.includes(template.longest)) continue;
    const match = template.whole.exec(text);
    if (match) return { id: template.id, values: toValues(match) };
  }
  return undefined;
}

interface Reading {
  parts: ReadPart[];
  /** How many characters of the text its templates account for: of several readings the largest is right. */
  known: number;
}

function read(text: string, seen: Map<string, Reading | undefined>): Reading | undefined {
  if (seen.has(text)) return seen.get(text);
  if (seen.size >= MOST_PIECES) return undefined;
  seen.set(text, undefined);
  let best: Reading | undefined;
  for (const template of WHOLE_SENTENCES) {
    for (const reading of readBy(template, text, seen))
      if (reading.known > 0 && (best === undefined || isBetter(reading, best))) best = reading;
  }
  seen.set(text, best);
  return best;
}

/** Which says more in our words; of two that say as much, in fewer pieces. */
function isBetter(a: Reading, b: Reading): boolean {
  return a.known > b.known || (a.known === b.known && a.parts.length < b.parts.length);
}

/** The text as one sentence, or as this sentence and what follows it. */
function readBy(template: Template, text: string, seen: Map<string, Reading | undefined>): Reading[] {
  if (!text.includes(template.longest)) return [];
  const whole = template.whole.exec(text);
  const asOne = whole ? [toReading(template, toValues(whole), seen)] : [];
  const asFirst = template.first.flatMap((pattern) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const first = toReading(template, toValues(match), seen);
    const rest = text.slice(match[0].length);
    const others = read(rest, seen);
    const parts = [...first.parts, ...(others?.parts ?? [{ ownWords: rest }])];
    return { parts, known: first.known + (others?.known ?? 0) };
  });
  return [...asOne, ...asFirst];
}

function toReading(
  template: Template,
  values: Record<string, string>,
  seen: Map<string, Reading | undefined>,
): Reading {
  const known = Object.entries(values).map(([slot, value]) => {
    const kind = findSlotKind(slot);
    if (kind === 'story' || kind === 'title') return read(value, seen)?.known ?? 0;
    if (kind === 'meaning') return findCodeOfMeaning(value) === undefined ? 0 : value.length;
    return kind === undefined || TELLING.has(kind) ? value.length : 0;
  });
  return {
    parts: [{ id: template.id, values }],
    known: known.reduce((sum, length) => sum + length, template.letters),
  };
}

function toValues({ groups = {} }: RegExpExecArray): Record<string, string> {
  return { ...groups };
}

interface Template {
  id: SentenceId;
  group: string;
  /** How many letters stand outside its slots. */
  letters: number;
  /** How much stands outside its slots at all. */
  length: number;
  /** Its longest piece between slots: a text without it is another sentence. */
  longest: string;
  whole: RegExp;
  /** The sentence with more after it: with as little as possible in its slots, and with as much. */
  first: RegExp[];
}

const ANYTHING = '[\\s\\S]+?';
const DAY = `\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`;

const PATTERNS: Readonly<Record<SlotKind, string>> = {
  day: `${DAY}|${SENTENCES.calendarDay.unknown}`,
  'iso-day': '\\d{4}-\\d\\d-\\d\\d',
  moment: `${DAY} \\d\\d:\\d\\d UTC`,
  instant: '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z',
  number: '-?\\d[\\d.,]*(?<=\\d)',
  word: '\\S+?',
  meaning: ANYTHING,
  hold: ANYTHING,
  milestone: ANYTHING,
  alternatives: ANYTHING,
  story: ANYTHING,
  title: ANYTHING,
  'own-words': ANYTHING,
};

/** Slots whose values show that a sentence is meant; anything may look like the others. */
const TELLING: ReadonlySet<SlotKind> = new Set(['day', 'iso-day', 'moment', 'instant', 'number']);

/** The table as patterns, those that say most first: `activity.silent` also has the form of `activity.withoutCode`. */
const TEMPLATES: readonly Template[] = Object.entries(SENTENCES)
  .flatMap(([group, templates]) =>
    Object.entries(templates).map(([name, text]: [string, string]) => toTemplate(group, name, text)),
  )
  .sort((a, b) => b.length - a.length);

/** Groups that only ever stand within a sentence. */
const WITHIN: ReadonlySet<string> = new Set([
  'holdWords',
  ...TEMPLATES.flatMap(({ whole }) =>
    [...whole.source.matchAll(/\(\?<(\w+)>/g)].map(([, slot = '']) => slot),
  ),
]);

const WHOLE_SENTENCES = TEMPLATES.filter(({ group }) => standsAlone(group));

/** Whether the sentences of a group are texts by themselves, or are so too. */
export function standsAlone(group: string): boolean {
  return !WITHIN.has(group) || group === 'lastChange' || group === 'declarationStatus';
}

function toTemplate(group: string, name: string, text: string): Template {
  const pattern = toPattern(text, true);
  const joint = toJoint(group);
  const canHaveMore = LISTED.has(group) || text.endsWith('.');
  const greedy = pattern.replaceAll(ANYTHING, ANYTHING.slice(0, -1));
  return {
    id: `${group}.${name}` as SentenceId,
    group,
    letters: text.replace(/\{\w+\}|[^A-Za-z]/g, '').length,
    length: text.replace(/\{\w+\}/g, '').length,
    longest: text.split(/\{\w+\}/).reduce((a, b) => (b.length > a.length ? b : a)),
    whole: new RegExp(`^${pattern}$`),
    first: canHaveMore ? [pattern, greedy].map((some) => new RegExp(`^${some}${joint}(?=\\S)`)) : [],
  };
}

function toPattern(text: string, isNamed: boolean): string {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index) => {
      if (index % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return isNamed ? `(?<${piece}>${toSlotPattern(piece)})` : `(?:${toSlotPattern(piece)})`;
    })
    .join('');
}

function toSlotPattern(slot: string): string {
  const kind = findSlotKind(slot);
  if (kind === 'title') return `${toGroupPattern('exceptionTitle')}|${PATTERNS.title}`;
  return kind === undefined ? toGroupPattern(slot) : PATTERNS[kind];
}

function toGroupPattern(group: string): string {
  const templates = Object.values(SENTENCES[group as keyof typeof SENTENCES]) as string[];
  return templates
    .toSorted((a, b) => b.length - a.length)
    .map((text) => toPattern(text, false))
    .join('|');
}
