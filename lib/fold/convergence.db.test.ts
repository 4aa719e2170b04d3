import fc from 'fast-check';
import type pg from 'pg';
import { v4 as uuid } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase, openDatabase } from '#lib/database/database.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import { toHistoriesThroughPostgres } from '#lib/testing/histories.ts';
import { recordTradeEvents } from '#lib/trade-events/record-trade-events.ts';
import { inTransaction } from '#lib/webhooks/in-transaction.ts';
import { keepWebhookEvents } from '#lib/webhooks/keep-webhook-events.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { translateMessage } from '#lib/webhooks/translate-message.ts';

const HISTORIES = toHistoriesThroughPostgres(12);

/** A message as a sender would post it. */
interface Message {
  source: 'opentrack' | 'eaze';
  body: Record<string, unknown>;
}

const bills = fc.constantFrom('MEDU1234567', 'MAEU998877');
const containers = fc.constantFrom('MSKU6011672', 'CSQU3054383');
const instants = fc
  .integer({ min: 0, max: 10 * 24 })
  .map((hour) => new Date(Date.UTC(2025, 6, 10, hour)).toISOString());
const days = fc.integer({ min: 8, max: 20 }).map((day) => `2025-07-${String(day).padStart(2, '0')}`);

const activities = fc.record(
  {
    code: fc.constantFrom(
      '1H',
      '1I',
      '1C',
      '1B',
      '1A',
      '4A',
      '5H',
      '5I',
      '7H',
      '7I',
      '54',
      '1T',
      '1U',
      '1J',
      'ESA',
      'ZQ',
    ),
    date: days,
    message: fc.constantFrom('Placed', 'Hold removed', ''),
    isHold: fc.boolean(),
    quantity: fc.constantFrom('1', '20', null),
  },
  { requiredKeys: ['code', 'date', 'message'] },
);

const customsEntries: fc.Arbitrary<Message> = fc
  .tuple(bills, fc.array(activities, { maxLength: 3 }), instants)
  .map(([masterBillNumber, list, sentAt]) => ({
    source: 'opentrack',
    body: {
      event: 'customs.entry.status.updated',
      data: { shipment: { masterBillNumber }, activities: list },
      sentAt,
    },
  }));

const holds = fc.array(
  fc.record({ type: fc.constantFrom('CUSTOMS', 'FREIGHT'), code: fc.constant('1H'), reportedAt: days }),
  { maxLength: 2 },
);

const snapshots: fc.Arbitrary<Message> = fc
  .tuple(
    containers,
    fc.option(bills),
    fc.constantFrom('container.status.updated', 'container.holds.updated', 'container.location.updated'),
    fc.record(
      {
        status: fc.constantFrom(
          'DISCHARGED',
          'AVAILABLE',
          'LOADED_ON_RAIL',
          'FULL_OUTGATED',
          'EMPTY_RETURNED',
        ),
        holds: fc.option(holds),
        lastFreeDay: fc.option(days),
        demurrageOwedAtPortDecimal: fc.constantFrom('0', '275.50', '550.00'),
      },
      { requiredKeys: [] },
    ),
    instants,
  )
  .map(([containerId, bill, event, fields, sentAt]) => ({
    source: 'opentrack',
    body: {
      event,
      data: { containerId, ...(bill ? { masterBill: { number: bill } } : {}), ...fields },
      sentAt,
    },
  }));

const exceptions: fc.Arbitrary<Message> = fc
  .tuple(
    containers,
    bills,
    fc.constantFrom(
      'activeHold',
      'demurrageRisk',
      'demurrageDetected',
      'railDwell',
      'streetDwell',
      'rolledCargo',
    ),
    fc.record(
      { lastFreeDay: fc.option(days), demurrageOwedAtPort: fc.constantFrom(0, 275.5), holds },
      { requiredKeys: [] },
    ),
    instants,
  )
  .map(([containerId, masterBillNumber, exceptionName, context, sentAt]) => ({
    source: 'opentrack',
    body: {
      event: 'container.exceptions.updated',
      data: { containerId, masterBillNumber, exceptionName, context },
      sentAt,
    },
  }));

const declarations: fc.Arbitrary<Message> = fc
  .tuple(
    fc.constantFrom(1024, 1025),
    fc.constantFrom('new', 'registered', 'control', 'released', 'completed', 'canceled', 'invalid'),
    instants,
  )
  .map(([declarationId, status, timestamp]) => ({
    source: 'eaze',
    body: { event: 'declaration.status_updated', payload: { declarationId, status, timestamp } },
  }));

const histories = fc.array(fc.oneof(customsEntries, snapshots, exceptions, declarations), {
  minLength: 5,
  maxLength: 25,
});

/** The same deliveries in another order, some of them again, in batches, by two writers. */
const arrivals = histories.chain((history) =>
  fc.record({
    history: fc.constant(history),
    order: fc.shuffledSubarray(
      history.flatMap((_, index) => [index, index]),
      { minLength: history.length * 2, maxLength: history.length * 2 },
    ),
    batchSize: fc.integer({ min: 1, max: 7 }),
  }),
);

function toAuthentic(workspaceId: string, { source, body }: Message) {
  const found = findSource(source);
  if (!found) throw new Error(`There is no source ${source}.`);
  const id = uuid();
  const bytes = Buffer.from(JSON.stringify(body));
  const translated = translateMessage(found, bytes, id);
  const receivedAt = new Date().toISOString() as Instant;
  return { id, workspaceId, feedId: uuid(), source, receivedAt, headers: {}, body: bytes, translated };
}

async function record(workspaceId: string, messages: Message[]): Promise<void> {
  const facts = messages.flatMap((message) => {
    const { translated, receivedAt } = toAuthentic(workspaceId, message);
    return translated.facts.map((event) => ({ event, receivedAt }));
  });
  await inTransaction(getDatabase().pool, (client) => recordTradeEvents(client, workspaceId, facts));
}

function stateOf(workspaceId: string) {
  const access: Access = {
    workspaceId,
    timeZone: 'UTC',
    today: '2025-07-20' as CalendarDay,
    now: '2025-07-20T12:00:00.000Z' as Instant,
    actor: { kind: 'system', id: 'test', name: 'test' },
    role: 'administrator',
    scope: null,
    person: null,
  };
  return getStateProof(access);
}

test('order, repeats, batches and two writers at once do not matter: the state is the same', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ history, order, batchSize }) => {
      const inOrder = uuid();
      for (const message of history) await record(inOrder, [message]);

      const otherwise = uuid();
      const arriving = order.flatMap((index) => history[index] ?? []);
      const batches: Message[][] = [];
      for (let at = 0; at < arriving.length; at += batchSize)
        batches.push(arriving.slice(at, at + batchSize));
      const write = async (mine: Message[][]) => {
        for (const batch of mine) await record(otherwise, batch);
      };
      await Promise.all([
        write(batches.filter((_, index) => index % 2 === 0)),
        write(batches.filter((_, index) => index % 2 === 1)),
      ]);

      const expected = await stateOf(inOrder);
      const actual = await stateOf(otherwise);
      expect(actual.facts).toBe(expected.facts);
      expect(actual.stateHash).toBe(expected.stateHash);
    }),
    { numRuns: HISTORIES, endOnFailure: true },
  );
}, 1_800_000);

// Each pool is remembered apart, as another process would.
const processes = [0, 1].map(() => openDatabase(process.env.DATABASE_URL ?? ''));
afterAll(() => Promise.all(processes.map(({ pool }) => pool.end())));

async function keep(pool: pg.Pool, workspaceId: string, messages: Message[]): Promise<void> {
  const authentic = messages.map((message) => toAuthentic(workspaceId, message));
  const kept = await keepWebhookEvents(pool, workspaceId, authentic);
  expect(kept.map((each) => each?.state)).not.toContain('failed');
}

test.each([
  ['by turns', false],
  ['at once', true],
])(
  'what two processes remember of each subject is never older than what the other wrote %s',
  async (_, atOnce) => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.array(fc.nat(4)), async ({ history, order, batchSize }, turns) => {
        const inOrder = uuid();
        for (const message of history) await record(inOrder, [message]);

        const otherwise = uuid();
        const arriving = order.flatMap((index) => history[index] ?? []);
        const written: Promise<void>[] = [];
        for (let at = 0, batch = 0; at < arriving.length; at += batchSize, batch++) {
          const messages = arriving.slice(at, at + batchSize);
          // Mostly the first one, so that it remembers; the other one now and then, and somebody who remembers nothing.
          const turn = turns[batch % (turns.length || 1)] ?? 0;
          const { workspaces } = processes[turn === 1 ? 1 : 0] ?? getDatabase();
          const { pool } = workspaces.get(otherwise);
          const writing = turn === 2 ? record(otherwise, messages) : keep(pool, otherwise, messages);
          written.push(writing);
          if (!atOnce) await writing;
        }
        await Promise.all(written);

        const expected = await stateOf(inOrder);
        const actual = await stateOf(otherwise);
        expect(actual.facts).toBe(expected.facts);
        expect(actual.stateHash).toBe(expected.stateHash);
      }),
      { numRuns: HISTORIES * 2, endOnFailure: true },
    );
  },
  1_800_000,
);

/** Of a message that was said more than once, a retry may come after the window of the first sighting. */
function isSaidAgain(message: Message, history: Message[]): boolean {
  const toContent = ({ body }: Message) => JSON.stringify({ ...body, sentAt: null });
  return history.filter((other) => toContent(other) === toContent(message)).length > 1;
}

test('a retry with a renewed time of sending changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 1, max: 180 }), async (history, minutes) => {
      const workspaceId = uuid();
      await record(workspaceId, history);
      const before = await stateOf(workspaceId);
      const last = history.at(-1);
      if (!last || typeof last.body.sentAt !== 'string' || isSaidAgain(last, history)) return;
      const retryAt = new Date(Date.parse(last.body.sentAt) + minutes * 60_000).toISOString();
      await record(workspaceId, [{ ...last, body: { ...last.body, sentAt: retryAt, deliveryAttempt: 2 } }]);
      expect((await stateOf(workspaceId)).stateHash).toBe(before.stateHash);
    }),
    { numRuns: HISTORIES, endOnFailure: true },
  );
}, 1_800_000);
