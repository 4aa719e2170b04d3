import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../instant.ts';
import type { SubjectAct } from '../trade-event.ts';
import { assessTriage, type SubjectActFact } from './assess-triage.ts';
import { decideUndo } from './decide-undo.ts';

const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

function act(minute: number, person: string, what: Omit<SubjectAct, 'person'>): SubjectActFact {
  return {
    id: `${minute}-${person}-${what.action}`,
    subject: { kind: 'bill', key: 'MEDU1' },
    type: 'bill-acted-on',
    contentKey: '',
    sentAt: at(minute),
    happenedAt: at(minute),
    webhookEventId: null,
    data: { person: { id: person, name: person }, ...what },
  };
}

const assigned = act(1, 'Ana', { action: 'assign', assignee: 'Ben' });
const noted = act(2, 'Ben', { action: 'note', note: 'asked customs' });
const taken = act(3, 'Ana', { action: 'assign', assignee: 'Ana' });

describe('what people did to a bill', () => {
  test('nothing done is nothing told', () => {
    expect(assessTriage([])).toBeUndefined();
  });

  test('the last one it was assigned to has it, and the last note stands', () => {
    expect(assessTriage([assigned, noted, taken])).toMatchObject({
      assignee: 'Ana',
      lastNote: { text: 'asked customs', person: 'Ben', at: at(2) },
    });
  });

  test('what was taken back counts as never done, and stays in the history', () => {
    const undone = act(4, 'Ana', { action: 'undo', undoes: taken.id });
    const triage = assessTriage([assigned, noted, taken, undone]);
    expect(triage?.assignee).toBe('Ben');
    expect(triage?.history.map(({ what, takenBack }) => [what, takenBack])).toEqual([
      ['assigned', false],
      ['noted', false],
      ['assigned', true],
      ['taken-back', false],
    ]);
  });

  test('nobody takes back what another did', () => {
    const undone = act(4, 'Ben', { action: 'undo', undoes: taken.id });
    expect(assessTriage([assigned, taken, undone])?.assignee).toBe('Ana');
  });

  test('it does not depend on the order in which the facts are read', () => {
    const acts = [assigned, noted, taken, act(4, 'Ana', { action: 'undo', undoes: taken.id })];
    const expected = assessTriage(acts);
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
        expect(assessTriage(shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('taking back', () => {
  const ana = { person: { id: 'Ana' }, now: at(5) };

  test('the newest of one’s own is meant, unless another is named', () => {
    expect(decideUndo([assigned, noted], undefined, ana)).toEqual({ kind: 'record', undoes: assigned.id });
    expect(decideUndo([assigned, noted, taken], undefined, ana)).toEqual({
      kind: 'record',
      undoes: taken.id,
    });
  });

  test('what somebody has built upon stays, a note aside', () => {
    const more = act(4, 'Ben', { action: 'assign', assignee: 'Cem' });
    expect(decideUndo([assigned, more], undefined, ana)).toMatchObject({
      kind: 'refused',
      reason: 'Ben has acted on it since.',
    });
    expect(decideUndo([assigned, noted], undefined, ana)).toMatchObject({ kind: 'record' });
  });

  test('after ten minutes it is too late', () => {
    expect(decideUndo([assigned], undefined, { ...ana, now: at(11) })).toMatchObject({ kind: 'record' });
    expect(decideUndo([assigned], undefined, { ...ana, now: at(12) })).toMatchObject({ kind: 'refused' });
  });

  test('what is taken back already is so', () => {
    const undone = act(4, 'Ana', { action: 'undo', undoes: assigned.id });
    expect(decideUndo([assigned, undone], assigned.id, ana)).toEqual({ kind: 'unchanged' });
    expect(decideUndo([assigned, undone], undefined, ana)).toMatchObject({ kind: 'refused' });
  });
});
