import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, parseCalendarDay } from '#lib/domain/calendar-day.ts';
import { assessContainer, type VoyageState } from '#lib/domain/containers/assess-container.ts';
import { assessReady } from '#lib/domain/containers/assess-ready.ts';
import { assessBill, type BillState } from '#lib/domain/customs/assess-bill.ts';
import { assessDeclaration, type DeclarationState } from '#lib/domain/declarations/assess-declaration.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { translateMessage } from '#lib/webhooks/translate-message.ts';
import type { Delivery } from './delivery.ts';
import { makeWorld } from './world.ts';

// What a coordinator finds at half past eight: the world as our own rules read it.

const NOW = new Date('2026-06-23T08:30:00.000Z');
const TODAY = parseCalendarDay('2026-06-23');

let bills: BillState[];
let voyages: VoyageState[];
let declarations: DeclarationState[];
const states: Record<string, number> = {};

beforeAll(() => {
  const facts = makeWorld('1', NOW)
    .deliveries.filter(({ proof }) => proof === 'right')
    .flatMap(toFacts);
  voyages = [...subjectsOf(facts, isAboutContainer)].flatMap(([number, events]) =>
    assessContainer(number, events),
  );
  declarations = [...subjectsOf(facts, isAboutDeclaration)].map(([id, events]) =>
    assessDeclaration(id, events),
  );
  const ofBills = new Map(subjectsOf(facts, isAboutBill));
  const numbers = new Set([...ofBills.keys(), ...voyages.map(({ billNumber }) => billNumber ?? '')]);
  bills = [...numbers].filter(Boolean).map((billNumber) =>
    assessBill({
      billNumber,
      events: ofBills.get(billNumber) ?? [],
      voyages: voyages.filter((voyage) => voyage.billNumber === billNumber).map(({ onBill }) => onBill),
    }),
  );
}, 60_000);

describe('the morning', () => {
  test('has held bills, conflicts, and mostly calm', () => {
    const counts = countBy(bills, ({ summary }) => summary.bucket);
    expect(counts.held).toBeGreaterThanOrEqual(25);
    expect(counts.held).toBeLessThanOrEqual(30);
    expect(counts.conflict).toBeGreaterThanOrEqual(6);
    expect(counts.conflict).toBeLessThanOrEqual(10);
    expect(counts.pending).toBeGreaterThan(10);
    expect(counts.cleared).toBeGreaterThan(50);
  });

  test('has a bill in every status', () => {
    expect(Object.keys(countBy(bills, ({ summary }) => summary.status)).sort()).toEqual([
      'cleared',
      'conflict',
      'denied',
      'filed',
      'general-order',
      'held',
      'in-bond',
      'no-decision',
      'partially-released',
      'release-revoked',
      'seized',
    ]);
  });

  test('has a dozen boxes ready to go', () => {
    const ready = voyages.filter((voyage) => {
      const bill = bills.find(({ summary }) => summary.billNumber === voyage.billNumber)?.summary;
      return TODAY && bill && assessReady(voyage, { ...bill, at: bill.lastEventAt }, TODAY).ready;
    });
    expect(ready.length).toBeGreaterThanOrEqual(10);
    expect(ready.length).toBeLessThanOrEqual(16);
  });

  test('has some ten boxes whose free time ends within two days', () => {
    const ending = voyages.filter(({ lastFreeDay: { governing }, out }) => {
      const day = governing?.day;
      return TODAY && !out && day && day >= TODAY && day <= addDays(TODAY, 2);
    });
    expect(ending.length).toBeGreaterThanOrEqual(8);
    expect(ending.length).toBeLessThanOrEqual(13);
  });

  test('has declarations that need action, and some in every group', () => {
    const counts = countBy(declarations, ({ summary }) => summary.group);
    expect(counts['action-needed']).toBeGreaterThanOrEqual(8);
    expect(counts['action-needed']).toBeLessThanOrEqual(12);
    expect(Object.keys(counts).length).toBe(5);
  });

  test('has a few messages nobody understands', () => {
    expect(states.quarantined).toBe(3);
    expect(states.unrecognised).toBeGreaterThanOrEqual(4);
    expect(states.unrecognised).toBeLessThanOrEqual(8);
  });
});

function toFacts({ source, body }: Delivery): TradeEvent[] {
  const known = findSource(source);
  if (known === undefined) throw new Error(`No source is called ${source}`);
  const { state, facts } = translateMessage(known, Buffer.from(body), '0');
  states[state] = (states[state] ?? 0) + 1;
  return facts;
}

function subjectsOf<Fact extends TradeEvent>(
  facts: TradeEvent[],
  isWanted: (fact: TradeEvent) => fact is Fact,
): Map<string, Fact[]> {
  const subjects = new Map<string, Fact[]>();
  for (const fact of facts.filter(isWanted)) {
    const { key } = fact.subject;
    const known = subjects.get(key);
    if (known) known.push(fact);
    else subjects.set(key, [fact]);
  }
  return subjects;
}

type About<Kind extends string> = Extract<TradeEvent, { subject: { kind: Kind } }>;
const isAboutBill = (fact: TradeEvent): fact is About<'bill'> => fact.subject.kind === 'bill';
const isAboutContainer = (fact: TradeEvent): fact is About<'container'> => fact.subject.kind === 'container';
const isAboutDeclaration = (fact: TradeEvent): fact is About<'declaration'> =>
  fact.subject.kind === 'declaration';

function countBy<Thing>(things: readonly Thing[], toKey: (thing: Thing) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[toKey(thing)] = (counts[toKey(thing)] ?? 0) + 1;
  return counts;
}
