import { z } from 'zod';
import { Assignee, RequiredText, WithNote } from './act-text.ts';
import type { SubjectWish } from './record-subject-act.ts';

/** Reads what was sent as a schema says; throws what the caller is to be told. */
type Read = <Schema extends z.ZodType>(schema: Schema) => Promise<z.output<Schema>>;

interface OfferedAct {
  /** `{}` stands for the kind of thing. */
  summary: string;
  body: z.ZodType;
  read: (read: Read) => Promise<SubjectWish>;
}

function offer<Body extends z.ZodType>(
  summary: string,
  body: Body,
  toWish: (body: z.output<Body>) => SubjectWish,
): OfferedAct {
  return { summary, body, read: async (read) => toWish(await read(body)) };
}

const Undo = z.object({
  actId: z.uuid().optional().meta({ description: 'What to take back; else the newest of your own.' }),
});

/** What people do to bills and declarations alike, by its word in the address. */
export const SUBJECT_ACTS: Readonly<Record<string, OfferedAct>> = {
  assign: offer(
    'Assign a {} to somebody, or nobody',
    z.object({ assignee: Assignee, ...WithNote }),
    ({ assignee, note }) => ({ action: 'assign', assignee, ...(note ? { note } : {}) }),
  ),
  note: offer('Write a note on a {}', z.object({ note: RequiredText }), ({ note }) => ({
    action: 'note',
    note,
  })),
  undo: offer('Take back what you did to a {}', Undo, ({ actId }) => ({
    action: 'undo',
    ...(actId === undefined ? {} : { undoes: actId.toLowerCase() }),
  })),
};
