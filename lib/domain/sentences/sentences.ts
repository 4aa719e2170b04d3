import { billSentences } from './bill-sentences.ts';
import { containerSentences } from './container-sentences.ts';
import { declarationSentences } from './declaration-sentences.ts';
import { exceptionSentences } from './exception-sentences.ts';
import { jobSentences } from './job-sentences.ts';
import { lookupSentences } from './lookup-sentences.ts';
import { messageSentences } from './message-sentences.ts';
import { noticeSentences } from './notice-sentences.ts';
import { viewSentences } from './view-sentences.ts';

/**
 * Every sentence that the rules make, in English, as a template by its group and name. This English is what the API says and
 * what is stored, so no word of a template ever changes; a sentence that must read otherwise is a new one. A slot such as
 * `{day}` takes a value; one named like a group, such as `{activity}`, takes a sentence of that group.
 */
export const SENTENCES = {
  ...billSentences,
  ...exceptionSentences,
  ...containerSentences,
  ...declarationSentences,
  ...noticeSentences,
  ...lookupSentences,
  ...messageSentences,
  ...viewSentences,
  ...jobSentences,
} as const;

type Groups = typeof SENTENCES;

/** `bill.stillOpen`. */
export type SentenceId = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];

type TemplateOf<Id> = Id extends `${infer Group}.${infer Name}`
  ? Group extends keyof Groups
    ? Name extends keyof Groups[Group]
      ? Groups[Group][Name]
      : never
    : never
  : never;

type SlotsOf<Template> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

/** The names of the slots of a sentence. */
export type SlotOf<Id extends SentenceId> = SlotsOf<TemplateOf<Id>>;
