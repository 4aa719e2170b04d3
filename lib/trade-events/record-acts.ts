import type pg from 'pg';
import { type Change, recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { toUuid } from '#lib/domain/digest.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { foldSubjects, toSubjects } from '#lib/fold/fold-subjects.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { toFactId } from './fact-id.ts';
import { insertTradeEvents } from './insert-trade-events.ts';

/**
 * Records what a person did, as facts, with what follows from them and their audit entries, within the caller's
 * transaction. The caller has locked the subjects and decided that the acts may stand.
 *
 * @param alsoChanged kinds of things on whose pages the acts are seen though nothing of them is derived.
 */
export async function recordActs(
  client: pg.ClientBase,
  access: Access,
  facts: readonly TradeEvent[],
  changes: readonly Change[],
  alsoChanged: readonly ChangeKind[] = [],
): Promise<void> {
  if (facts.length === 0) return;
  const { workspaceId, now } = access;
  const fresh = await insertTradeEvents(
    client,
    workspaceId,
    facts.map((event) => ({ event, receivedAt: now })),
  );
  const changedKinds = await foldSubjects(client, workspaceId, toSubjects(fresh));
  await recordAudit(client, access, changes);
  await bumpChangeVersions(client, workspaceId, [...changedKinds, ...alsoChanged, 'webhook-events']);
}

type ActType =
  | 'container-exception-acted-on'
  | 'bill-acted-on'
  | 'container-acted-on'
  | 'declaration-acted-on'
  | 'link-decided';
type ActFact<Type extends ActType> = Extract<TradeEvent, { type: Type }>;

/** What a person did, as a fact. `order` is later than everything it must come after; see `toActOrder`. */
export function toActFact<Type extends ActType>(
  type: Type,
  subject: ActFact<Type>['subject'],
  data: ActFact<Type>['data'],
  { now, order }: { now: Instant; order: Instant },
): ActFact<Type> {
  const fact = { subject, type, contentKey: toUuid(JSON.stringify(data)), sentAt: order };
  return { ...fact, id: toFactId(fact), happenedAt: now, webhookEventId: null, data } as ActFact<Type>;
}

/**
 * Where an act stands among facts: at its own time, yet after every act before it, so that what two people did in one
 * millisecond keeps the order in which it was done, and not before what the person saw, should a sender's clock run ahead.
 */
export function toActOrder(
  now: Instant,
  acts: readonly { sentAt: Instant | null }[],
  seen: readonly (Instant | null)[] = [],
): Instant {
  const times = acts.flatMap(({ sentAt }) =>
    sentAt === null ? [] : [toInstant(new Date(Date.parse(sentAt) + 1))],
  );
  return [...times, ...seen].reduce<Instant>((latest, at) => (at !== null && at > latest ? at : latest), now);
}
