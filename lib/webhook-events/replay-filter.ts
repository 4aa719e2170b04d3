import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { toWebhookEventConditions } from './webhook-event-conditions.ts';
import { WebhookEventFilter } from './webhook-event-query.ts';

/** States that another set of rules may change. */
const REPLAYABLE_STATES = ['quarantined', 'unrecognised', 'failed'] as const;
type ReplayableState = (typeof REPLAYABLE_STATES)[number];

/** Which messages to read again: the fields of their list. */
export const ReplayFilter = z.strictObject({
  ...WebhookEventFilter.shape,
  state: z
    .enum(REPLAYABLE_STATES, {
      error:
        'Only quarantined, unrecognised and failed messages are replayed by filter. Refused ones were never proved, and are not replayed at all.',
    })
    .optional()
    .meta({ description: 'All three when not given.' }),
});
export type ReplayFilter = z.infer<typeof ReplayFilter>;

/** The filter of a list as one of a replay; nothing where it shows none that could be replayed. */
export function toReplayFilter(filter: WebhookEventFilter): ReplayFilter | undefined {
  const { q, state, source, event, from, to } = filter;
  const parsed = ReplayFilter.shape.state.safeParse(state);
  return parsed.success ? { q, state: parsed.data, source, event, from, to } : undefined;
}

/**
 * What is replayed, as SQL over the rows of `w`. Repeats that carry a reason go with what they repeat: each states its own
 * sighting. The states stand in the text, so that the index over them is found.
 */
export function toReplayConditions(access: Pick<Access, 'workspaceId'>, filter: ReplayFilter): Prisma.Sql[] {
  return [
    ...toWebhookEventConditions(access, { ...filter, state: undefined }),
    Prisma.sql`(${toStateCondition(filter.state)} OR (w.state = 'repeat' AND w.reason IS NOT NULL))`,
  ];
}

/** As `toReplayConditions`, without repeats: what a list shows. */
export function toShownConditions(access: Pick<Access, 'workspaceId'>, filter: ReplayFilter): Prisma.Sql[] {
  return [
    ...toWebhookEventConditions(access, { ...filter, state: undefined }),
    toStateCondition(filter.state),
  ];
}

function toStateCondition(state: ReplayableState | undefined): Prisma.Sql {
  const states = state === undefined ? REPLAYABLE_STATES : [state];
  return Prisma.raw(`w.state IN (${states.map((each) => `'${each}'`).join(', ')})`);
}
