import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, buildDeclaration } from '#lib/testing/build-declaration.ts';
import { expectSame, toHistories } from '#lib/testing/histories.ts';
import { assessDeclaration } from './assess-declaration.ts';
import { DECLARATION_STATUSES, DeclarationSummary } from './declaration.ts';
import type { DeclarationEvent } from './describe-declaration-event.ts';

const { created, status, completed, invalidated, error, linkDecided } = buildDeclaration();

// Few different values, so that ties and contradictions are common.
const time = fc.constantFrom('12:00', '12:05', '12:10', '12:15', null);
const text = fc.constantFrom('A-1', 'B/2', '', null, undefined);
const fact: fc.Arbitrary<DeclarationEvent> = fc.oneof(
  fc.tuple(time, text, text).map(([t, lrn, commercialReference]) => created(t, { lrn, commercialReference })),
  fc
    .tuple(fc.constantFrom(...DECLARATION_STATUSES, 'Released', 'ready', 'exitConfirmed', null), time)
    .map(([word, t]) => status(word, t)),
  fc.tuple(time, text).map(([t, mrn]) => completed(t, { mrn, customsClearedAt: at('12:10') })),
  fc.tuple(time, text).map(([t, reason]) => invalidated(t, { reason })),
  fc.tuple(time, fc.constantFrom('Line 1', 'Line 2', 'Other')).map(([t, message]) => error(t, message)),
  fc
    .tuple(
      fc.constantFrom('12:00', '12:05'),
      fc.constantFrom('confirmed', 'rejected'),
      fc.constantFrom('M1', 'M2'),
    )
    .map(([t, state, id]) => linkDecided(t, state as 'confirmed' | 'rejected', { kind: 'bill', id })),
);
const facts = fc.array(fact, { maxLength: 14 });

test('neither order nor repetition of facts changes a declaration', () => {
  fc.assert(
    fc.property(
      facts.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
      ),
      ([all, shuffledTwice]) => {
        expectSame(assessDeclaration('1024', shuffledTwice), assessDeclaration('1024', all));
      },
    ),
    { numRuns: toHistories(500) },
  );
});

test('every declaration has the shape that the contract promises, and an item for every fact', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { summary, timeline } = assessDeclaration('1024', all);
      expect(() => DeclarationSummary.parse(summary)).not.toThrow();
      expect(new Set(timeline.map((item) => item.id))).toEqual(new Set(all.map((each) => each.id)));
    }),
  );
});

test('an error never changes a status', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const before = assessDeclaration('1024', all).summary;
      const after = assessDeclaration('1024', [...all, error('12:15', 'Another')]).summary;
      expect([after.status, after.statusSince, after.held]).toEqual([
        before.status,
        before.statusSince,
        before.held,
      ]);
    }),
  );
});
