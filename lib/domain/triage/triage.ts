import { z } from 'zod';
import { Instant } from '../instant.ts';

export const TriageItem = z.object({
  /** Names what was done, to take it back. */
  actId: z.string(),
  at: Instant.nullable(),
  what: z.enum(['assigned', 'noted', 'taken-back']),
  /** What it says, in words; the note itself where there is one. */
  text: z.string(),
  person: z.string(),
  /** Ids of the people a note speaks to. */
  mentions: z.array(z.string()),
  /** It was taken back, and counts as never done. */
  takenBack: z.boolean(),
});
export type TriageItem = z.infer<typeof TriageItem>;

export const LastNote = z.object({ text: z.string(), person: z.string(), at: Instant.nullable() });
export type LastNote = z.infer<typeof LastNote>;

/** Who is to see to a bill, a container or a declaration, and what people did to it. */
export const Triage = z.object({
  assignee: z.string().nullable(),
  /** The newest that was not taken back. */
  lastNote: LastNote.nullable(),
  /** Oldest first. */
  history: z.array(TriageItem),
});
export type Triage = z.infer<typeof Triage>;

/** The same as one person sees it. */
export const OwnTriage = Triage.extend({
  /** Since when they watch it; `null` while they do not. */
  watchingSince: Instant.nullable(),
  /** When they last marked it as seen. */
  seenAt: Instant.nullable(),
});
export type OwnTriage = z.infer<typeof OwnTriage>;

/** Nobody has done anything yet. */
export const NO_TRIAGE: Triage = { assignee: null, lastNote: null, history: [] };
