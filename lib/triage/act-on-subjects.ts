import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Invalid } from '#lib/errors.ts';
import { Assignee, Note } from './act-text.ts';
import { markSubjects } from './mark-subject.ts';
import { recordSubjectActs, type SubjectOutcome, type SubjectWish } from './record-subject-act.ts';
import type { TriageSubject } from './subject.ts';

/** Ids in one call; a filter may match more. */
const MOST_IDS = 500;
export const MOST_MATCHES = 5_000;
/** How many are locked together: others wait no longer than this takes. */
const CHUNK = 100;

/** What is done to many of one kind at once: to those that are named, or to all that a filter of their list matches. */
export function toBulkSubjectAct<Filter extends z.ZodType>(filter: Filter) {
  return z
    .object({
      ids: z.array(z.string().min(1).max(200)).max(MOST_IDS).optional(),
      filter: filter.optional().meta({ description: 'As the list is asked; instead of ids.' }),
      all: z.boolean().optional().meta({
        description: 'Whether the filter counts where ids are named too; without a filter, everything.',
      }),
      action: z.enum(['assign', 'note', 'undo', 'seen', 'watch', 'unwatch']),
      assignee: Assignee.optional(),
      note: Note.optional(),
    })
    .superRefine((body, context) => {
      const require = (holds: boolean, field: string, message: string) => {
        if (!holds) context.addIssue({ code: 'custom', path: [field], message });
      };
      const isNamed = (body.ids?.length ?? 0) > 0;
      const isChosen = body.all === true || isNamed || (body.ids === undefined && body.filter !== undefined);
      // Where nothing is chosen that alone is said: what else is missing matters only to those that are.
      if (!isChosen) return require(false, 'ids', 'Choose at least one, or all that match.');
      require(body.action !== 'assign' ||
        body.assignee !== undefined, 'assignee', 'Must be said; null for nobody.');
      require(body.action !== 'note' || body.note !== undefined, 'note', 'Must be said.');
    });
}

export const BulkSubjectOutcome = z.object({
  total: z.number().int().meta({ description: 'How many were asked for, or matched the filter.' }),
  done: z.array(
    z.object({
      id: z.string(),
      actId: z.string().nullable().meta({ description: 'null where it was so already.' }),
    }),
  ),
  refused: z.array(z.object({ id: z.string(), reason: z.string() })),
  said: z.string().meta({ description: 'The same in a sentence.' }),
});
export type BulkSubjectOutcome = z.output<typeof BulkSubjectOutcome>;

type Wish = Pick<z.output<ReturnType<typeof toBulkSubjectAct<z.ZodUnknown>>>, 'action' | 'assignee' | 'note'>;

type BillOf = ReadonlyMap<string, string | null>;

/**
 * Does one thing, with one note, to many bills, containers or declarations; by chunks of 100, each one transaction with its audit
 * entries. What is not known, or may not be seen, is refused by name and keeps nobody else back.
 *
 * @param asked as the caller names them. @param known those of them that the caller may see.
 * @param billOf the voyage that is meant, by the number of a container.
 */
export async function actOnSubjects(
  access: Access,
  kind: TriageSubject['kind'],
  { asked, known, billOf }: { asked: readonly string[]; known: readonly string[]; billOf?: BillOf },
  wish: Wish,
): Promise<BulkSubjectOutcome> {
  const seen = new Set(known);
  const toSubject = (key: string) => ({ kind, key, ...(billOf && { billNumber: billOf.get(key) ?? null }) });
  const outcomes: SubjectOutcome[] = [];
  const done: BulkSubjectOutcome['done'] = [];
  for (let start = 0; start < known.length; start += CHUNK) {
    const chunk = known.slice(start, start + CHUNK);
    if (wish.action === 'seen' || wish.action === 'watch' || wish.action === 'unwatch') {
      await markSubjects(access, kind, chunk, wish.action);
      done.push(...chunk.map((id) => ({ id, actId: null })));
    } else outcomes.push(...(await recordSubjectActs(access, kind, chunk.map(toSubject), toWish(wish))));
  }
  const refused = [
    ...asked.filter((key) => !seen.has(key)).map((id) => ({ id, reason: 'It is not known.' })),
    ...outcomes.flatMap((outcome) =>
      outcome.kind === 'refused' ? { id: outcome.key, reason: outcome.reason } : [],
    ),
  ];
  done.push(
    ...outcomes.flatMap((outcome) =>
      outcome.kind === 'done' ? { id: outcome.key, actId: outcome.actId } : [],
    ),
  );
  const [first] = refused;
  const said = `Done to ${done.length} of ${asked.length}.${first ? ` Not all: ${first.id}: ${first.reason}` : ''}`;
  return { total: asked.length, done, refused, said };
}

function toWish({ action, assignee, note }: Wish): SubjectWish {
  const said = note ? { note } : {};
  if (action === 'assign') return { action, assignee: assignee ?? null, ...said };
  return action === 'undo' ? { action } : { action: 'note', ...said };
}

/** @throws {Invalid} when a filter matches more than 5 000: nothing is done then. */
export function requireFewMatches(keys: readonly string[]): void {
  if (keys.length <= MOST_MATCHES) return;
  const message = `More than ${MOST_MATCHES} match: narrow the filter.`;
  throw new Invalid(message, [{ field: 'filter', message }]);
}
