import { type CalendarDay, parseCalendarDay } from '../calendar-day.ts';
import { readDayInWords } from '../customs/day-in-words.ts';
import { type Instant, parseInstant } from '../instant.ts';
import { findCodeOfMeaning } from './find-code-of-meaning.ts';
import { type ReadSentence, readOneOf, readSentences, toJoint } from './read-sentences.ts';
import { SENTENCES } from './sentences.ts';
import { findSlotKind } from './slots.ts';

/** What a language has to say the sentences of the rules with. */
export interface Sayer {
  /** Says a sentence by its id, such as `bill.stillOpen`. */
  sentence(id: string, values: Record<string, string>): string;
  /** `null`: an unknown day. */
  day(day: CalendarDay | null): string;
  /** To the minute, in UTC. */
  moment(at: Instant): string;
  /** What a code of CBP's table means. */
  disposition(code: string): string;
  /** A status of a container, such as FULL_OUTGATED, within a sentence; `undefined` where the language has no word. */
  milestone(status: string): string | undefined;
  /** `1H or 7H`. */
  alternatives(words: string[]): string;
}

/** Says a text of the rules in another language; what somebody wrote themselves stays as they wrote it. */
export function say(sayer: Sayer, text: string): string {
  return isDigest(text) ? sayDigest(sayer, text) : saySentences(sayer, text);
}

function isDigest(text: string): boolean {
  return [SENTENCES.digest.fresh, SENTENCES.digest.top].some((head) => text.startsWith(`${head}\n`));
}

/** Line by line: how a row stands is said too where it is said in our words. */
function sayDigest(sayer: Sayer, text: string): string {
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith(ROW)) return saySentences(sayer, line);
    const cells = line.slice(ROW.length).split(CELLS);
    return ROW + cells.map((cell) => sayCell(sayer, cell)).join(CELLS);
  });
  return lines.join('\n');
}

/** What rows of a digest begin with, and what stands between their cells. */
const ROW = '- ';
const CELLS = ' · ';

function sayCell(sayer: Sayer, cell: string): string {
  const read =
    readOneOf('bucket', cell) ?? readOneOf('billStatus', cell) ?? readOneOf('declarationGroup', cell);
  return read ? saySentence(sayer, read) : saySentences(sayer, cell);
}

function saySentences(sayer: Sayer, text: string): string {
  const parts = readSentences(text);
  return parts
    .map((part, index) => {
      const said = 'ownWords' in part ? part.ownWords : saySentence(sayer, part);
      const [group = ''] = 'id' in part ? part.id.split('.') : [];
      return index === parts.length - 1 ? said : said + toJoint(group);
    })
    .join('');
}

function saySentence(sayer: Sayer, { id, values }: ReadSentence): string {
  const said = Object.entries(values).map(([slot, value]) => [slot, saySlot(sayer, slot, value)]);
  return sayer.sentence(id, Object.fromEntries(said));
}

function saySlot(sayer: Sayer, slot: string, value: string): string {
  switch (findSlotKind(slot)) {
    case undefined:
      return sayOneOf(sayer, slot, value);
    case 'day':
      return sayer.day(readDayInWords(value));
    case 'iso-day':
      return sayer.day(parseCalendarDay(value));
    case 'moment':
      return sayMoment(sayer, value);
    case 'instant': {
      const at = parseInstant(value);
      return at === null ? value : sayer.moment(at);
    }
    case 'meaning':
      return sayMeaning(sayer, value);
    case 'milestone':
      return sayer.milestone(value.toUpperCase().replaceAll(' ', '_')) ?? value;
    case 'alternatives':
      return sayer.alternatives(value.split(' or '));
    case 'hold':
      return sayOneOf(sayer, 'holdWords', value);
    case 'title':
      return sayOneOf(sayer, 'exceptionTitle', value);
    case 'story':
      return say(sayer, value);
    case 'number':
    case 'word':
    case 'own-words':
      return value;
  }
}

function sayOneOf(sayer: Sayer, group: string, text: string): string {
  const read = readOneOf(group, text);
  return read ? saySentence(sayer, read) : text;
}

function sayMeaning(sayer: Sayer, text: string): string {
  const code = findCodeOfMeaning(text);
  return code === undefined ? sayOneOf(sayer, 'meaning', text) : sayer.disposition(code);
}

/** `12 Jul 2025 14:30 UTC`. */
function sayMoment(sayer: Sayer, text: string): string {
  const time = text.slice(-9, -4);
  const at = parseInstant(`${readDayInWords(text.slice(0, -10))}T${time}:00.000Z`);
  return at === null ? text : sayer.moment(at);
}
