import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { ActWish } from '#lib/domain/exceptions/decide-act.ts';
import { Invalid } from '#lib/errors.ts';
import { Assignee, Note } from '#lib/triage/act-text.ts';
import { exceptionsOfToday, toContainerExceptionConditions } from './container-exception-conditions.ts';
import { ContainerExceptionFilter } from './container-exception-query.ts';
import { type ActOutcome, recordContainerExceptionActs } from './record-container-exception-acts.ts';
import { SNOOZE_ENDS, SNOOZE_FIELDS, toSnooze } from './snooze-container-exception.ts';

/** Ids in one call; a filter may match more. */
const MOST_IDS = 500;
const MOST_MATCHES = 5_000;
/** How many are locked together: others wait no longer than this takes. */
const CHUNK = 100;

export const BulkAct = z
  .object({
    ids: z.array(z.uuid()).min(1).max(MOST_IDS).optional(),
    filter: ContainerExceptionFilter.optional().meta({
      description: 'As the list is asked; instead of ids.',
    }),
    versions: z
      .record(z.uuid(), z.string())
      .optional()
      .meta({ description: 'By id, the version that was seen; those changed since are refused.' }),
    action: z.enum(['acknowledge', 'assign', 'snooze', 'resolve', 'reopen', 'note', 'undo']),
    assignee: Assignee.optional(),
    ...SNOOZE_FIELDS,
    reason: Note.optional(),
    note: Note.optional(),
  })
  .superRefine((body, context) => {
    const require = (holds: boolean, field: string, message: string) => {
      if (!holds) context.addIssue({ code: 'custom', path: [field], message });
    };
    const { ids, filter, action } = body;
    require((ids === undefined) !== (filter === undefined), 'ids', 'Name ids, or a filter.');
    require(action !== 'assign' || body.assignee !== undefined, 'assignee', 'Must be said; null for nobody.');
    require(action !== 'snooze' || toSnooze(body) !== undefined, 'until', SNOOZE_ENDS);
    require(action !== 'resolve' || body.reason !== undefined, 'reason', 'Must be said.');
    require(action !== 'note' || body.note !== undefined, 'note', 'Must be said.');
  });
export type BulkAct = z.output<typeof BulkAct>;

export const BulkOutcome = z.object({
  total: z.number().int().meta({ description: 'How many were asked for, or matched the filter.' }),
  done: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      state: z.string(),
      actId: z.string().nullable().meta({ description: 'null where it was so already.' }),
    }),
  ),
  refused: z.array(
    z.object({
      id: z.string(),
      reason: z.string(),
      version: z.string().nullable().meta({ description: 'As it is now; null where it is not known.' }),
    }),
  ),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;

/**
 * Does one thing, with one note, to up to 500 container exceptions by id, or to all that match a filter. Each is decided
 * about by itself: what is refused says why and keeps nobody else back. By chunks of 100, each one transaction.
 *
 * @throws {Invalid} when a filter matches more than 5 000: nothing is done then.
 */
export async function actOnContainerExceptions(access: Access, body: BulkAct): Promise<BulkOutcome> {
  const ids = body.ids ?? (await listMatching(access, body.filter ?? {}));
  const orders = [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => ({
    id,
    version: body.versions?.[id],
  }));
  const outcomes: ActOutcome[] = [];
  for (let start = 0; start < orders.length; start += CHUNK) {
    const chunk = orders.slice(start, start + CHUNK);
    outcomes.push(...(await recordContainerExceptionActs(access, chunk, toWish(body))));
  }
  return {
    total: orders.length,
    done: outcomes.flatMap((outcome) =>
      outcome.kind === 'done' || outcome.kind === 'unchanged'
        ? {
            id: outcome.id,
            version: outcome.episode.version,
            state: outcome.episode.state,
            actId: outcome.kind === 'done' ? outcome.actId : null,
          }
        : [],
    ),
    refused: outcomes.flatMap((outcome) => {
      const { id, kind } = outcome;
      if (kind === 'unknown') return { id, reason: 'It is not known.', version: null };
      return kind === 'refused' ? { id, reason: outcome.reason, version: outcome.episode.version } : [];
    }),
  };
}

function toWish({ action, assignee, reason, note, ...fields }: BulkAct): ActWish {
  switch (action) {
    case 'assign':
      return { action, assignee, note };
    case 'snooze':
      return { action, snooze: toSnooze(fields), note };
    case 'resolve':
    case 'reopen':
      return { action, reason, note };
    case 'undo':
      return { action };
    case 'acknowledge':
    case 'note':
      return { action, note };
  }
}

async function listMatching(access: Access, filter: ContainerExceptionFilter): Promise<string[]> {
  const where = [Prisma.sql`TRUE`, ...toContainerExceptionConditions(access, filter)];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM ${exceptionsOfToday(access)}
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY e.id LIMIT ${MOST_MATCHES + 1}`;
  if (rows.length > MOST_MATCHES) {
    throw new Invalid(`More than ${MOST_MATCHES} match: narrow the filter.`, [
      { field: 'filter', message: `Matches more than ${MOST_MATCHES}.` },
    ]);
  }
  return rows.map(({ id }) => id);
}
