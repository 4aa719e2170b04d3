import { z } from 'zod';

const LONGEST_NOTE = 4_000;
const LONGEST_NAME = 200;

const Text = z
  .string()
  .transform((text) => text.toWellFormed().trim())
  .refine((text) => !text.includes('\0'), 'Must not hold a NUL character.');

/** What somebody writes about a thing; empty says nothing. */
export const Note = Text.pipe(z.string().max(LONGEST_NOTE))
  .transform((note) => note || undefined)
  .meta({ description: '`@Name` of a member speaks to them.' });

/** Said with an act, or left out. */
export const WithNote = { note: Note.nullish() };

/** What must be said. */
export const RequiredText = Text.pipe(z.string().min(1, 'Must be said.').max(LONGEST_NOTE));

/** Who is to see to it. */
export const Assignee = Text.pipe(z.string().max(LONGEST_NAME))
  .nullable()
  .transform((name) => name || null)
  .meta({ description: "A member's id, mail address or name, or any other name; null for nobody." });
