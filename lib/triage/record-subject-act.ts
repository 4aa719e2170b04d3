import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { SubjectAct } from '#lib/domain/trade-event.ts';
import { assessTriage, type SubjectActFact } from '#lib/domain/triage/assess-triage.ts';
import { decideUndo } from '#lib/domain/triage/decide-undo.ts';
import { NO_TRIAGE, type OwnTriage, type Triage } from '#lib/domain/triage/triage.ts';
import { Invalid } from '#lib/errors.ts';
import type { ChangeKind } from '#lib/live/bump-change-versions.ts';
import { forgetMentions, tellMentioned } from '#lib/notices/tell-mentioned.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import { recordActs, toActFact, toActOrder } from '#lib/trade-events/record-acts.ts';
import { findMarks } from './find-marks.ts';
import { resolvePeople } from './resolve-people.ts';
import type { TriageSubject } from './subject.ts';

/** What a person wants to do to a bill or a declaration. */
export type SubjectWish = Omit<SubjectAct, 'person'>;

/**
 * Does something to a bill or a declaration that is known and may be seen: as a fact, with its audit entry. What changes
 * nothing and says nothing new leaves no line. Answers with how it stands then.
 *
 * @throws {Invalid} when there is nothing to take back.
 */
export async function recordSubjectAct(
  access: Access,
  subject: TriageSubject,
  wish: SubjectWish,
): Promise<OwnTriage> {
  const { workspaceId } = access;
  const people = await resolvePeople(workspaceId, wish);
  const triage = await inWorkspaceTransaction(workspaceId, async (client) => {
    await lockSubjects(client, workspaceId, subject.kind, [subject.key]);
    const facts = await loadTradeEvents(client, workspaceId, subject.kind, [subject.key]);
    const acts = (facts.get(subject.key) ?? [])
      .filter((fact): fact is typeof fact & SubjectActFact => isSubjectAct(fact.type))
      .sort((a, b) => compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.id, b.id));
    const before = assessTriage(acts) ?? NO_TRIAGE;
    const act = decide(access, before, acts, { ...wish, ...people });
    if (!act) return before;
    const fact = toSubjectAct(access, subject, act, toActOrder(access.now, acts));
    const after = assessTriage([...acts, fact]) ?? NO_TRIAGE;
    const told = await tell(client, access, subject, fact);
    await recordActs(client, access, [fact], [toChange(subject, before, after, act)], told);
    return after;
  });
  return { ...triage, ...(await findMarks(access, subject)) };
}

/** Tells those a note speaks to, and no longer those of one that is taken back. */
async function tell(
  client: pg.ClientBase,
  access: Access,
  subject: TriageSubject,
  { id: actId, data: { mentions, note, undoes } }: SubjectActFact,
): Promise<ChangeKind[]> {
  const { workspaceId } = access;
  if (undoes) return forgetMentions(client, workspaceId, [undoes]);
  if (!note || !mentions?.length) return [];
  const billNumbers = await findBills(client, workspaceId, subject);
  return tellMentioned(client, access, [{ actId, people: mentions, note, subject, billNumbers }]);
}

async function findBills(
  client: pg.ClientBase,
  workspaceId: string,
  { kind, key }: TriageSubject,
): Promise<string[]> {
  if (kind === 'bill') return [key];
  const { rows } = await client.query<{ confirmed_links: string[] }>(
    'SELECT confirmed_links FROM declarations WHERE workspace_id = $1 AND declaration_id = $2',
    [workspaceId, key],
  );
  const links = rows[0]?.confirmed_links ?? [];
  return links.flatMap((link) => (link.startsWith('bill:') ? [link.slice('bill:'.length)] : []));
}

function isSubjectAct(type: string): boolean {
  return type === 'bill-acted-on' || type === 'declaration-acted-on';
}

/** What is to be recorded; `undefined` where it is so already. */
function decide(
  { actor, now }: Access,
  before: Triage,
  acts: readonly SubjectActFact[],
  wish: SubjectWish,
): SubjectWish | undefined {
  if (wish.action === 'undo') {
    const undo = decideUndo(acts, wish.undoes, { person: actor, now });
    if (undo.kind === 'refused') throw new Invalid(undo.reason);
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
  { kind, key }: TriageSubject,
  act: SubjectWish,
  order: Instant,
): SubjectActFact {
  const data: SubjectAct = { person: { id: actor.id, name: actor.name }, ...act };
  return kind === 'bill'
    ? toActFact('bill-acted-on', { kind, key }, data, { now, order })
    : toActFact('declaration-acted-on', { kind, key }, data, { now, order });
}

function toChange(subject: TriageSubject, before: Triage, after: Triage, { action, note }: SubjectWish) {
  return {
    action: `${subject.kind}.${action}`,
    subject,
    before: { assignee: before.assignee },
    after: { assignee: after.assignee, ...(note ? { note } : {}) },
  };
}
