import { describe, expect, test } from 'vitest';
import { readOneOf, readSentences, standsAlone } from './read-sentences.ts';
import { sentence } from './sentence.ts';
import { SENTENCES, type SentenceId } from './sentences.ts';
import { findSlotKind, type SlotKind } from './slots.ts';

const EXAMPLES: Readonly<Record<SlotKind, string>> = {
  day: '2026-07-12',
  'iso-day': '2026-07-12',
  moment: '12 Jul 2026 14:30 UTC',
  instant: '2026-07-12T14:30:00.000Z',
  number: '1,250.50',
  word: '1H',
  meaning: 'CBP hold placed at port of discharge',
  hold: 'CUSTOMS 1H CBP hold placed at port of discharge',
  milestone: 'full outgated',
  alternatives: '1H or 7H',
  story: 'Nothing is owed any more.',
  title: 'Street dwell: the empty has not come back',
  'own-words': 'J. Smith & Sons (Inc.)',
};

const all = Object.entries(SENTENCES).flatMap(([group, templates]) =>
  Object.entries(templates).map(([name, template]: [string, string]) => ({
    id: `${group}.${name}` as SentenceId,
    group,
    template,
  })),
);

/** Says a template with a value in every slot, sentences within sentences included. */
function fill(id: string, template: string): { text: string; values: Record<string, string> } {
  const values = Object.fromEntries(
    [...template.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => {
      const kind = findSlotKind(slot);
      if (kind !== undefined) return [slot, EXAMPLES[kind]];
      const [name = '', inner = ''] = Object.entries(SENTENCES[slot as keyof typeof SENTENCES])[0] ?? [];
      return [slot, fill(`${slot}.${name}`, inner).text];
    }),
  );
  return { text: sentence(id as 'bill.inBond', values as { activity: string; day: string }), values };
}

test('no two sentences have the same words', () => {
  const texts = all.filter(({ group }) => standsAlone(group)).map(({ template }) => template);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test.each(all)('$id is read back', ({ id, group, template }) => {
  const { text, values } = fill(id, template);
  const days = Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [
      slot,
      findSlotKind(slot) === 'day' ? '12 Jul 2026' : value,
    ]),
  );
  expect(readOneOf(group, text)).toEqual({ id, values: days });
  if (standsAlone(group)) expect(readSentences(text)).toEqual([{ id, values: days }]);
});

describe('a text of several sentences', () => {
  test('is read one by one', () => {
    expect(
      readSentences('Demurrage is rising. 150.00 owed. Last free day 3 Jul 2026 (port) is in 3 days.'),
    ).toEqual([
      { id: 'urgency.rising', values: {} },
      { id: 'urgency.owed', values: { amount: '150.00' } },
      { id: 'urgency.inDays', values: { pressingDay: 'Last free day 3 Jul 2026 (port)', count: '3' } },
    ]);
  });

  test('ends in what a person wrote', () => {
    expect(readSentences('Resolved. Paid by the consignee. It had closed before. Call them.')).toEqual([
      { id: 'act.resolved', values: {} },
      { ownWords: 'Paid by the consignee. It had closed before. Call them.' },
    ]);
  });

  test('tells a name from what follows it', () => {
    expect(readSentences('Assigned to J. Smith. It had closed before.')).toEqual([
      { id: 'act.assigned', values: { person: 'J. Smith' } },
      { id: 'act.closedBefore', values: {} },
    ]);
  });

  test('gives the reasons of a link one by one', () => {
    expect(
      readSentences(
        'confirmed by Ann; LRN 42 equals the number of bill MEDU1; LRN 42 equals booking number of bill MEDU1',
      ).map((part) => 'id' in part && part.id),
    ).toEqual(['link.confirmed', 'link.equal', 'link.equal']);
  });
});

test("a sender's own words are nobody's sentence", () => {
  expect(readSentences('Vessel omitted the port')).toEqual([{ ownWords: 'Vessel omitted the port' }]);
});

test('a long text that is like many sentences is read at once', () => {
  const started = performance.now();
  readSentences(`${'Released, yet held: a (b) of 3, and 4 owed. '.repeat(45)}`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
