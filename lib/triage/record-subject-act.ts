import type pg from 'pg';
import type { Change } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { assignVoyages } from '#lib/domain/containers/assign-voyages.ts';
import type { ContainerFact } from '#lib/domain/containers/container-fact.ts';
import { distinctFacts } from '#lib/domain/distinct-facts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { SubjectAct, TradeEvent, TradeEventOf } from '#lib/domain/trade-event.ts';
import { assessTriage, type SubjectActFact } from '#lib/domain/triage/assess-triage.ts';
import { decideUndo } from '#lib/domain/triage/decide-undo.ts';
import { NO_TRIAGE, type OwnTriage, type Triage } from '#lib/domain/triage/triage.ts';
import { Invalid } from '#lib/errors.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { forgetMentions, tellMentioned } from '#lib/notices/tell-mentioned.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import { recordActs, toActFact, toActOrder } from '#lib/trade-events/record-acts.ts';
import { findMarks } from './find-marks.ts';
import { resolvePeople } from './resolve-people.ts';
import type { TriageSubject } from './subject.ts';

/** What a person wants to do to a bill, a container or a declaration. */
export type SubjectWish = Omit<SubjectAct, 'person'>;

/** A container on the voyage it is done to. */
export interface ActedOn extends TriageSubject {
  /** Of a container: null for the voyage that names no bill. */
  billNumber?: string | null;
}

/**
 * Does something to a bill, a container or a declaration that is known and may be seen: as a fact, with its audit entry. What changes
 * nothing and says nothing new leaves no line. Answers with how it stands then.
 *
 * @throws {Invalid} when there is nothing to take back.
 */
export async function recordSubjectAct(
  access: Access,
  subject: ActedOn,
  wish: SubjectWish,
): Promise<OwnTriage> {
  const [outcome] = await recordSubjectActs(access, subject.kind, [subject], wish);
  if (outcome?.kind !== 'done') throw new Invalid(outcome?.reason ?? 'Nothing was done.');
  return { ...outcome.triage, ...(await findMarks(access, subject)) };
}

/** What came of an act on one of several; `actId` is null where it was so already. */
export type SubjectOutcome =
  | { kind: 'done'; key: string; actId: string | null; triage: Triage }
  | { kind: 'refused'; key: string; reason: string };

/** The same to several of one kind in one transaction. Each is decided about by itself; a refusal keeps nobody else back. */
export async function recordSubjectActs(
  access: Access,
  kind: TriageSubject['kind'],
  subjects: readonly ActedOn[],
  wish: SubjectWish,
): Promise<SubjectOutcome[]> {
  const { workspaceId } = access;
  const keys = subjects.map(({ key }) => key);
  const people = await resolvePeople(workspaceId, wish);
  return inWorkspaceTransaction(workspaceId, async (client) => {
    await lockSubjects(client, workspaceId, kind, keys);
    const facts = await loadTradeEvents(client, workspaceId, kind, [...keys]);
    const decided = subjects.map((subject) =>
      decideOn(access, subject, facts.get(subject.key) ?? [], { ...wish, ...people }),
    );
    const acts = decided.flatMap(({ fact }) => fact ?? []);
    const told = await tell(client, access, acts);
    await recordActs(
      client,
      access,
      acts,
      decided.flatMap(({ change }) => change ?? []),
      told,
    );
    return decided.map(({ outcome }) => outcome);
  });
}

interface Decided {
  outcome: SubjectOutcome;
  fact?: SubjectActFact;
  change?: Change;
}

function decideOn(
  access: Access,
  subject: ActedOn,
  facts: readonly TradeEvent[],
  wish: SubjectWish,
): Decided {
  const { key } = subject;
  const acts = [...findActs(subject, facts)].sort(
    (a, b) => compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.id, b.id),
  );
  const before = assessTriage(acts) ?? NO_TRIAGE;
  const act = decide(access, before, acts, wish);
  if (typeof act === 'string') return { outcome: { kind: 'refused', key, reason: act } };
  if (!act) return { outcome: { kind: 'done', key, actId: null, triage: before } };
  const fact = toSubjectAct(access, subject, act, toActOrder(access.now, acts));
  const triage = assessTriage([...acts, fact]) ?? NO_TRIAGE;
  return {
    outcome: { kind: 'done', key, actId: fact.id, triage },
    fact,
    change: toChange(subject, before, triage, act),
  };
}

/** Tells those a note speaks to, once however many it was written about, and no longer those of one that is taken back. */
async function tell(
  client: pg.ClientBase,
  access: Access,
  acts: readonly SubjectActFact[],
): Promise<ChangeKind[]> {
  const { workspaceId } = access;
  const undone = acts.flatMap(({ data }) => data.undoes ?? []);
  const speaking = acts.flatMap(({ id: actId, subject, data }) => {
    const { mentions, note, undoes } = data;
    const billNumber = 'billNumber' in data ? data.billNumber : null;
    return undoes || !note || !mentions?.length ? [] : { actId, people: mentions, note, subject, billNumber };
  });
  const billNumbersOf = await findBills(
    client,
    workspaceId,
    speaking.map(({ subject }) => subject),
  );
  return [
    ...(await forgetMentions(client, workspaceId, undone)),
    ...(await tellMentioned(
      client,
      access,
      speaking.map(({ billNumber, ...mention }) => ({
        ...mention,
        billNumbers: billNumber === null ? billNumbersOf(mention.subject) : [billNumber],
      })),
    )),
  ];
}

/** The bills of each: of a declaration those that a person linked with it. */
async function findBills(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: readonly TriageSubject[],
): Promise<(subject: TriageSubject) => string[]> {
  const declarationIds = subjects.flatMap(({ kind, key }) => (kind === 'declaration' ? key : []));
  const { rows } =
    declarationIds.length === 0
      ? { rows: [] }
      : await client.query<{ declaration_id: string; confirmed_links: string[] }>(
          'SELECT declaration_id, confirmed_links FROM declarations WHERE workspace_id = $1 AND declaration_id = ANY($2)',
          [workspaceId, declarationIds],
        );
  const linksOf = new Map(rows.map((row) => [row.declaration_id, row.confirmed_links]));
  return ({ kind, key }) =>
    kind === 'bill'
      ? [key]
      : (linksOf.get(key) ?? []).flatMap((link) =>
          link.startsWith('bill:') ? [link.slice('bill:'.length)] : [],
        );
}

/** What was done to a subject; to a container, on this voyage of it. */
function findActs({ billNumber = null }: ActedOn, facts: readonly TradeEvent[]): readonly SubjectActFact[] {
  const boxed = facts.filter(
    (fact): fact is typeof fact & ContainerFact => fact.subject.kind === 'container',
  );
  const voyage = assignVoyages(distinctFacts(boxed)).find((each) => each.billNumber === billNumber);
  return [...facts.filter(isPlainAct), ...(voyage?.voyageActs ?? [])];
}

function isPlainAct(fact: TradeEvent): fact is TradeEventOf<'bill-acted-on' | 'declaration-acted-on'> {
  return fact.type === 'bill-acted-on' || fact.type === 'declaration-acted-on';
}

/** What is to be recorded; `undefined` where it is so already; in words why it cannot be. */
function decide(
  { actor, now }: Access,
  before: Triage,
  acts: readonly SubjectActFact[],
  wish: SubjectWish,
): SubjectWish | string | undefined {
  if (wish.action === 'undo') {
    const undo = decideUndo(acts, wish.undoes, { person: actor, now });
    if (undo.kind === 'refused') return undo.reason;
    return undo.kind === 'record' ? { ...wish, undoes: undo.undoes } : undefined;
  }
  const last = acts.at(-1)?.data;
  const said = ({ action, assignee, note }: SubjectWish) => JSON.stringify([action, assignee, note]);
  if (last && last.person.id === actor.id && said(last) === said(wish)) return undefined;
  const changesNothing = wish.action === 'assign' && before.assignee === (wish.assignee ?? null);
  return changesNothing && !wish.note ? undefined : wish;
}

function toSubjectAct(
  { actor, now }: Access,
  { kind, key, billNumber = null }: ActedOn,
  act: SubjectWish,
  order: Instant,
): SubjectActFact {
  const data: SubjectAct = { person: { id: actor.id, name: actor.name }, ...act };
  const times = { now, order };
  switch (kind) {
    case 'bill':
      return toActFact('bill-acted-on', { kind, key }, data, times);
    case 'container':
      return toActFact('container-acted-on', { kind, key }, { ...data, billNumber }, times);
    case 'declaration':
      return toActFact('declaration-acted-on', { kind, key }, data, times);
  }
}

function toChange(
  { kind, key, billNumber }: ActedOn,
  before: Triage,
  after: Triage,
  { action, note }: SubjectWish,
) {
  return {
    action: `${kind}.${action}`,
    subject: { kind, key },
    before: { assignee: before.assignee },
    after: {
      assignee: after.assignee,
      ...(note ? { note } : {}),
      ...(billNumber === undefined ? {} : { billNumber }),
    },
  };
}
