import { sentence } from '../sentences/sentence.ts';
import type { MergedActivity } from './merge-activities.ts';

const LONGEST_QUOTE = 160;

/** What an activity means in words: CBP's meaning of its code, else the message's own words. */
export function toMeaning({ code, disposition, message }: MergedActivity): string {
  if (disposition) return disposition.meaning;
  if (message !== '') return clip(message);
  return code === null ? sentence('meaning.silent') : sentence('meaning.unlisted', { code: clip(code) });
}

/** `1H (CBP hold placed at port of discharge)`. */
export function toCodeInWords(activity: MergedActivity): string {
  const { code, disposition } = activity;
  if (code === null) return sentence('activity.withoutCode', { quote: toMeaning(activity) });
  if (disposition) return sentence('activity.listed', { code, meaning: disposition.meaning });
  return activity.message === ''
    ? sentence('activity.unlisted', { code: clip(code) })
    : sentence('activity.quoted', { code: clip(code), quote: toMeaning(activity) });
}

/** `1H of 12 Jul 2025`. */
export function toCodeAndDay({ code, day }: MergedActivity): string {
  return code === null
    ? sentence('dated.withoutCode', { day })
    : sentence('dated.known', { code: clip(code), day });
}

/** A sender's words, cut where they would drown ours. */
export function clip(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_QUOTE)];
  return characters.length > LONGEST_QUOTE || text.length > 2 * LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
    : text;
}
