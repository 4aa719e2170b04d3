import { type Instant, millisecondsBetween } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import { toTakenBack } from './assess-triage.ts';

/** What was done is taken back within this time; later it is a change of its own, and should be told as one. */
const UNDO_MINUTES = 10;

interface Act {
  readonly id: string;
  readonly sentAt: Instant | null;
  readonly happenedAt: Instant | null;
  readonly data: { action: string; undoes?: string; person: { id: string; name: string } };
}

export type UndoDecision =
  | { kind: 'record'; undoes: string }
  /** It has been taken back already. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; because: 'impossible'; reason: string };

/**
 * Whether a person may take something back: only what is their own, recent, and not built upon by somebody else.
 *
 * @param acts everything people did to the thing, in order.
 * @param undoes the act to take back; else the newest of their own.
 */
export function decideUndo(
  acts: readonly Act[],
  undoes: string | undefined,
  { person, now }: { person: { id: string }; now: Instant },
): UndoDecision {
  const takenBack = toTakenBack(acts);
  if (undoes && takenBack.has(undoes)) return { kind: 'unchanged' };
  const standing = acts.filter(({ id, data }) => data.action !== 'undo' && !takenBack.has(id));
  const act = standing.findLast(({ id, data }) => data.person.id === person.id && (!undoes || id === undoes));
  if (!act) return refuse(sentence('refusal.nothingToTakeBack'));
  const done = act.happenedAt ?? act.sentAt;
  if (done !== null && millisecondsBetween(done, now) > UNDO_MINUTES * 60_000) {
    return refuse(sentence('refusal.tooLate', { count: UNDO_MINUTES }));
  }
  // Whoever wrote a note built nothing on it.
  const later = standing.slice(standing.indexOf(act) + 1).find(({ data }) => data.action !== 'note');
  if (later && act.data.action !== 'note')
    return refuse(sentence('refusal.builtUpon', { person: later.data.person.name }));
  return { kind: 'record', undoes: act.id };
}

function refuse(reason: string): UndoDecision {
  return { kind: 'refused', because: 'impossible', reason };
}
