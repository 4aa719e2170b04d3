import type { Change } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import { type ContainerAct, type ContainerFact, isAct } from '#lib/domain/containers/container-fact.ts';
import { type ActDecision, type ActWish, decideAct } from '#lib/domain/exceptions/decide-act.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { forgetMentions, type Mention, tellMentioned } from '#lib/notices/tell-mentioned.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import { recordActs, toActFact, toActOrder } from '#lib/trade-events/record-acts.ts';
import { resolvePeople } from '#lib/triage/resolve-people.ts';
import { exceptionsOfToday, toContainerExceptionConditions } from './container-exception-conditions.ts';

/** An exception somebody wants to act on, and the version of it they saw, where they say. */
export interface ActOrder {
  id: string;
  version?: string | null;
}

/** What became of one of them. `episode` is how it stands now. */
export type ActOutcome = { id: string } & (
  | { kind: 'done'; actId: string; episode: EpisodeState }
  | { kind: 'unchanged'; episode: EpisodeState }
  | { kind: 'refused'; because: 'conflict' | 'impossible'; reason: string; episode: EpisodeState }
  | { kind: 'unknown' }
);

/**
 * Does one thing to several exceptions, in one transaction and a number of statements that does not depend on how many
 * they are: locks their containers, folds them, decides about each, records the facts, folds and writes what follows, and
 * tells the audit log. The outcomes stand in the order of the orders, each id once.
 */
export async function recordContainerExceptionActs(
  access: Access,
  orders: readonly ActOrder[],
  wish: ActWish,
): Promise<ActOutcome[]> {
  const { workspaceId } = access;
  const distinct = [...new Map(orders.map((order) => [order.id.toLowerCase(), order])).values()];
  const [containerOf, people] = await Promise.all([
    findContainers(access, distinct),
    resolvePeople(workspaceId, wish),
  ]);
  const numbers = [...new Set(containerOf.values())];
  return inWorkspaceTransaction(workspaceId, async (client) => {
    await lockSubjects(client, workspaceId, 'container', numbers);
    const facts = await loadTradeEvents(client, workspaceId, 'container', numbers);
    const containers = new Map(
      numbers.map((number) => [number, new ContainerInHand(number, facts.get(number) ?? [])]),
    );
    const outcomes = distinct.map((order) => {
      const container = containers.get(containerOf.get(order.id.toLowerCase()) ?? '');
      return (
        container?.act(access, order, { ...wish, ...people }) ?? { id: order.id, kind: 'unknown' as const }
      );
    });
    const all = [...containers.values()];
    const acts = all.flatMap(({ fresh }) => fresh);
    const changes = all.flatMap((container) => container.changes);
    const undone = acts.flatMap(({ data }) => data.undoes ?? []);
    await recordActs(client, access, acts, changes, [
      'exceptions',
      ...(await tellMentioned(client, access, acts.flatMap(toMention))),
      ...(await forgetMentions(client, workspaceId, undone)),
    ]);
    return outcomes;
  });
}

/** Those that are known, and that this somebody may see. */
async function findContainers(access: Access, orders: readonly ActOrder[]): Promise<Map<string, string>> {
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { id: string; container_number: string }[]
  >`SELECT e.id::text, e.container_number FROM ${exceptionsOfToday(access)}
     WHERE ${Prisma.join([Prisma.sql`e.id = ANY(${orders.map(({ id }) => id)}::uuid[])`, ...toContainerExceptionConditions(access, {})], ' AND ')}`;
  return new Map(rows.map((row) => [row.id, row.container_number]));
}

/** One locked container while people's acts are put to it, one after the other. */
class ContainerInHand {
  readonly fresh: ContainerAct[] = [];
  readonly changes: Change[] = [];
  readonly #number: string;
  readonly #facts: ContainerFact[];
  #episodes: Map<string, EpisodeState>;

  constructor(number: string, facts: readonly ContainerFact[]) {
    this.#number = number;
    this.#facts = [...facts];
    this.#episodes = this.#fold(this.#facts);
  }

  act(access: Access, { id, version = null }: ActOrder, wish: ActWish): ActOutcome {
    const episode = this.#episodes.get(id.toLowerCase());
    if (!episode) return { id, kind: 'unknown' };
    const { now, actor } = access;
    const acts = this.#facts.filter(isAct);
    const decision = decideAct(episode, wish, { person: actor, now, version, acts });
    if (decision.kind !== 'record') return { id, ...decision, episode };

    const fact = toContainerAct(access, episode, wish, decision, acts);
    const after = this.#fold([...this.#facts, fact]);
    const changed = after.get(episode.id);
    if (!changed?.history.some(({ actId }) => actId === fact.id)) {
      const reason = 'It has no effect any more: a later exception of this kind is open on the container.';
      return { id, kind: 'refused', because: 'conflict', reason, episode };
    }
    this.#facts.push(fact);
    this.#episodes = after;
    this.fresh.push(fact);
    this.changes.push(toChange(episode, changed, wish));
    return { id, kind: 'done', actId: fact.id, episode: changed };
  }

  #fold(facts: readonly ContainerFact[]): Map<string, EpisodeState> {
    const voyages = assessContainer(this.#number, facts);
    return new Map(voyages.flatMap(({ exceptions }) => exceptions).map((episode) => [episode.id, episode]));
  }
}

function toContainerAct(
  { actor, now }: Access,
  episode: EpisodeState,
  wish: ActWish,
  { undoes }: Extract<ActDecision, { kind: 'record' }>,
  acts: readonly ContainerAct[],
): ContainerAct {
  const seen = [
    episode.lastSeenAt,
    episode.openedAt,
    ...(episode.closedBy?.kind === 'evidence' ? [episode.closedAt] : []),
  ];
  return toActFact(
    'container-exception-acted-on',
    { kind: 'container', key: episode.containerNumber },
    {
      billNumber: episode.billNumber,
      name: episode.name,
      episodeId: episode.id,
      person: { id: actor.id, name: actor.name },
      ...wish,
      ...(undoes === undefined ? {} : { undoes }),
    },
    { now, order: toActOrder(now, acts, seen) },
  );
}

function toMention({ id, subject, data: { mentions, note, billNumber } }: ContainerAct): Mention[] {
  if (!note || !mentions?.length) return [];
  return [
    { actId: id, people: mentions, note, subject, billNumbers: billNumber === null ? [] : [billNumber] },
  ];
}

function toChange(before: EpisodeState, after: EpisodeState, { action, note }: ActWish): Change {
  const tell = (episode: EpisodeState) => ({
    state: episode.state,
    assignee: episode.assignee,
    snooze: episode.snooze && JSON.stringify(episode.snooze),
    closedBy: episode.closedBy?.rule ?? null,
  });
  return {
    action: `container-exception.${action}`,
    subject: { kind: 'container', key: after.containerNumber },
    before: tell(before),
    after: {
      exception: after.name,
      id: after.id,
      bill: after.billNumber,
      ...tell(after),
      ...(note ? { note } : {}),
    },
  };
}
