import { describe, expect, test } from 'vitest';
import {
  assessEpisodeOf,
  assessEpisodesOf,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  buildRoll,
  july,
} from '#lib/testing/build-container.ts';
import type { Instant } from '../instant.ts';

const split = buildException('splitCargo', {}, july(1));
const opened = assessEpisodeOf('splitCargo', split);
const after = (...acts: Parameters<typeof assessEpisodeOf>[1][]) =>
  assessEpisodeOf('splitCargo', split, ...acts);

describe('a person', () => {
  test('acknowledges', () => {
    expect(after(buildAct(opened, 'acknowledge', july(2)))).toMatchObject({
      state: 'acknowledged',
      history: [{ what: 'detected' }, { what: 'acknowledged', at: july(2), person: 'Ana' }],
    });
  });

  test('assigns, without taking it off the open ones', () => {
    const assigned = buildAct(opened, 'assign', july(2), { assignee: 'ben' });
    expect(after(assigned)).toMatchObject({ state: 'open', assignee: 'ben' });
    expect(after(assigned, buildAct(opened, 'assign', july(3), { assignee: null })).assignee).toBeNull();
  });

  test('resolves with a reason', () => {
    expect(after(buildAct(opened, 'resolve', july(2), { reason: 'Paid.' }))).toMatchObject({
      state: 'resolved',
      closedAt: july(2),
      closedBy: { kind: 'person', rule: 'Paid.', person: 'Ana' },
    });
  });

  test('reopens the same episode', () => {
    const facts = [
      buildAct(opened, 'resolve', july(2)),
      buildAct(opened, 'reopen', july(3), { reason: 'Too early.' }),
    ];
    expect(after(...facts)).toMatchObject({
      id: opened.id,
      episode: 1,
      state: 'open',
      closedAt: null,
      closedBy: null,
    });
  });

  test('takes back what they did, as if it had never been, and the history tells of both', () => {
    const resolved = buildAct(opened, 'resolve', july(2), { reason: 'Paid.' });
    const again = buildException('splitCargo', {}, july(3));
    const undo = buildAct(opened, 'undo', july(4), { undoes: resolved.id });
    expect(assessEpisodesOf('splitCargo', split, resolved, again)).toHaveLength(2);
    const [episode, ...others] = assessEpisodesOf('splitCargo', split, resolved, again, undo);
    expect(others).toEqual([]);
    expect(episode).toMatchObject({
      state: 'open',
      timesSeen: 2,
      history: [
        { what: 'detected' },
        { what: 'resolved', takenBack: true },
        { what: 'seen-again' },
        { what: 'taken-back' },
      ],
    });
  });

  test('cannot take back what another did', () => {
    const resolved = buildAct(opened, 'resolve', july(2));
    const ben = { person: { id: 'ben', name: 'Ben' }, undoes: resolved.id };
    expect(after(resolved, buildAct(opened, 'undo', july(3), ben)).state).toBe('resolved');
  });

  test('takes an acknowledgement back by reopening', () => {
    expect(after(buildAct(opened, 'acknowledge', july(2)), buildAct(opened, 'reopen', july(3))).state).toBe(
      'open',
    );
  });

  test('notes, also on a closed one', () => {
    const noted = after(
      buildAct(opened, 'resolve', july(2)),
      buildAct(opened, 'note', july(3), { note: 'Line called.' }),
    );
    expect(noted.state).toBe('resolved');
    expect(noted.history.at(-1)).toMatchObject({ what: 'noted', text: 'Line called.', person: 'Ana' });
  });

  test('changes the version with everything they do', () => {
    const versions = (['acknowledge', 'assign', 'snooze', 'resolve', 'note'] as const).map(
      (action) => after(buildAct(opened, action, july(2), { assignee: 'ben', note: 'n' })).version,
    );
    expect(new Set([opened.version, ...versions]).size).toBe(6);
  });

  test.each(['acknowledge', 'snooze', 'resolve'] as const)(
    'comes too late to %s a closed one, and it is written down',
    (action) => {
      const resolved = buildAct(opened, 'resolve', july(2), { reason: 'Paid.' });
      const { history, version, ...late } = after(resolved, buildAct(opened, action, july(3)));
      expect(after(resolved)).toMatchObject(late);
      expect(history.at(-1)?.text).toContain('It had closed before.');
    },
  );

  test('may still say whose a closed one is', () => {
    const facts = [
      buildAct(opened, 'resolve', july(2)),
      buildAct(opened, 'assign', july(3), { assignee: 'ben' }),
    ];
    expect(after(...facts)).toMatchObject({ state: 'resolved', assignee: 'ben' });
  });

  test('acknowledges for good: seen again, it stays acknowledged', () => {
    const again = buildException('splitCargo', {}, july(5));
    expect(after(buildAct(opened, 'acknowledge', july(2)), again)).toMatchObject({
      state: 'acknowledged',
      timesSeen: 2,
    });
  });
});

describe('a person and evidence', () => {
  const held = (day: number) =>
    buildException('activeHold', { holds: [buildHold('CUSTOMS', '1H')] }, july(day));
  const clear = (day: number, status = 'AVAILABLE') => buildReport({ holds: [], status }, july(day));
  const episode = assessEpisodeOf('activeHold', held(1));

  test('evidence closes what a person acknowledged', () => {
    expect(
      assessEpisodeOf('activeHold', held(1), buildAct(episode, 'acknowledge', july(2)), clear(3)),
    ).toMatchObject({
      state: 'resolved',
      closedBy: { kind: 'evidence' },
    });
  });

  test('a person reopens what evidence closed, until newer evidence', () => {
    const reopened = [held(1), clear(2), buildAct(episode, 'reopen', july(3))];
    expect(assessEpisodesOf('activeHold', ...reopened)).toMatchObject([{ state: 'open', closedBy: null }]);
    expect(assessEpisodeOf('activeHold', ...reopened, clear(4, 'DISCHARGED'))).toMatchObject({
      closedAt: july(4),
    });
  });

  test('a newer sighting after a person resolved it opens the next episode', () => {
    const facts = [held(1), buildAct(episode, 'resolve', july(2)), held(3)];
    expect(assessEpisodesOf('activeHold', ...facts)).toMatchObject([
      { state: 'resolved', closedBy: { kind: 'person' } },
      { state: 'open', episode: 2, assignee: null },
    ]);
  });

  test('an older sighting that comes in late does not reopen what a person resolved', () => {
    const facts = [held(3), buildAct(episode, 'resolve', july(4)), buildException('activeHold', {}, july(2))];
    expect(assessEpisodesOf('activeHold', ...facts)).toMatchObject([{ state: 'resolved', timesSeen: 2 }]);
  });

  test('what a person did acts on what was open then, though late news made it the second episode', () => {
    const seenFirst = assessEpisodeOf('activeHold', held(5));
    const act = buildAct(seenFirst, 'acknowledge', july(6));
    const episodes = assessEpisodesOf('activeHold', held(1), clear(2), held(5), act);
    expect(episodes.map(({ state }) => state)).toEqual(['resolved', 'acknowledged']);
  });

  test('an old episode is not reopened beside the one that is open', () => {
    const facts = [held(1), clear(2), held(3), buildAct(episode, 'reopen', july(4))];
    expect(assessEpisodesOf('activeHold', ...facts).map(({ state }) => state)).toEqual(['resolved', 'open']);
  });

  test('a note on an old episode leaves the one that is open alone', () => {
    const facts = [held(1), clear(2), held(3), buildAct(episode, 'note', july(4), { note: 'n' }), held(5)];
    const episodes = assessEpisodesOf('activeHold', ...facts);
    expect(episodes.map(({ state, timesSeen }) => [state, timesSeen])).toEqual([
      ['resolved', 1],
      ['open', 2],
    ]);
    expect(episodes[0]?.history.at(-1)?.what).toBe('noted');
  });

  test("acts also count when the sender's clock runs ahead of ours", () => {
    const fromTomorrow = buildException('splitCargo', {}, '2099-01-01T00:00:00.000Z' as Instant);
    const seen = assessEpisodeOf('splitCargo', fromTomorrow);
    const acknowledged = buildAct(seen, 'acknowledge', july(2));
    expect(assessEpisodeOf('splitCargo', fromTomorrow, acknowledged).state).toBe('acknowledged');
    const resolved = [buildAct(seen, 'resolve', july(3)), buildAct(seen, 'reopen', july(4))];
    expect(assessEpisodeOf('splitCargo', fromTomorrow, acknowledged, ...resolved).state).toBe('open');
  });
});

test('a person resolves one roll of several', () => {
  const rolls = [
    buildRoll(['A', 'B'], ['2025-07-15', '2025-07-22'], july(1)),
    buildRoll(['B', 'C'], ['2025-07-22', '2025-07-29'], july(2)),
  ];
  const [first] = assessEpisodesOf('rolledCargo', ...rolls);
  if (!first) throw new Error('no roll');
  const episodes = assessEpisodesOf('rolledCargo', ...rolls, buildAct(first, 'resolve', july(3)));
  expect(episodes.map(({ state }) => state)).toEqual(['resolved', 'open']);
});
