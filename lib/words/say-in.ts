import { MILESTONES } from '#lib/domain/containers/milestones.ts';
import { type Sayer, say } from '#lib/domain/sentences/say.ts';
import { DEFAULT_LANGUAGE, type Language } from './languages.ts';
import type { Translate } from './translate.ts';

/**
 * Says texts of the rules (reasons, remarks, titles, stories, notices) in a language: their English is what the API says and
 * what is kept. What people and senders wrote stays as it is.
 */
export function sayIn(language: Language, t: Translate): (text: string) => string {
  if (language === DEFAULT_LANGUAGE) return (text) => text;
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const alternatives = new Intl.ListFormat(language, { type: 'disjunction' });
  // Which sentence it is is known when it is read, and its values come from the same table as its words.
  const speak = t as (key: string, values?: Record<string, string>) => string;
  const sayer: Sayer = {
    sentence: (id, values) => speak(`sentences.${id}`, values),
    day: (day) => (day === null ? t('sentences.calendarDay.unknown') : days.format(Date.parse(day))),
    moment: (at) => `${days.format(Date.parse(at))} ${at.slice(11, 16)} UTC`,
    disposition: (code) => speak(`codes.disposition.${code}`),
    milestone: (status) => {
      const known = MILESTONES.find((milestone) => milestone === status);
      return known && t(`codes.containerStatus.${known}`);
    },
    alternatives: (words) => alternatives.format(words),
  };
  return (text) => say(sayer, text);
}
