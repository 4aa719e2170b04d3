import { join, sentence } from '../sentences/sentence.ts';
import { compareText } from '../sighting.ts';
import type { SubjectAct, TradeEventOf } from '../trade-event.ts';
import { sayAssigned } from './say-assigned.ts';
import type { Triage, TriageItem } from './triage.ts';

/** What a person did to a bill, a container or a declaration, as a fact. */
export type SubjectActFact = TradeEventOf<'bill-acted-on' | 'container-acted-on' | 'declaration-acted-on'>;

const NEWS_OF: Readonly<Record<SubjectAct['action'], TriageItem['what']>> = {
  assign: 'assigned',
  note: 'noted',
  undo: 'taken-back',
};

/**
 * What people did to one subject, from the set of their acts: in the order of their times, at equal times of their
 * digests. What the same person took back counts as never done. `undefined` where nobody did anything.
 */
export function assessTriage(acts: readonly SubjectActFact[]): Triage | undefined {
  if (acts.length === 0) return undefined;
  const takenBack = toTakenBack(acts);
  const triage: Triage = { assignee: null, lastNote: null, history: [] };
  for (const act of [...acts].sort(compareActs)) {
    const { action, person, assignee, note, mentions = [] } = act.data;
    const at = act.happenedAt ?? act.sentAt;
    const isTakenBack = takenBack.has(act.id);
    if (!isTakenBack && action === 'assign') triage.assignee = assignee ?? null;
    if (!isTakenBack && note) triage.lastNote = { text: note, person: person.name, at };
    triage.history.push({
      actId: act.id,
      at,
      what: NEWS_OF[action],
      text: toText(act.data),
      person: person.name,
      mentions,
      takenBack: isTakenBack,
    });
  }
  return triage;
}

function toText({ action, assignee, note }: SubjectAct): string {
  const what: Record<SubjectAct['action'], string> = {
    assign: sayAssigned(assignee),
    note: '',
    undo: sentence('act.tookBack'),
  };
  return join(what[action], note);
}

function compareActs(a: SubjectActFact, b: SubjectActFact): number {
  return compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.id, b.id);
}

interface Undoable {
  readonly id: string;
  readonly data: { action: string; undoes?: string; person: { id: string } };
}

/** Acts that the same person took back. */
export function toTakenBack(acts: readonly Undoable[]): Set<string> {
  const byId = new Map(acts.map((act) => [act.id, act]));
  return new Set(
    acts.flatMap(({ data: { action, undoes = '', person } }) =>
      action === 'undo' && byId.get(undoes)?.data.person.id === person.id ? [undoes] : [],
    ),
  );
}
