import type pg from 'pg';
import { inOrderSent } from '#lib/database/in-order-sent.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { foldFromMemory } from '#lib/fold/fold-from-memory.ts';
import { toSubjects } from '#lib/fold/fold-subjects.ts';
import { recallSubjects } from '#lib/fold/recall-subjects.ts';
import type { SubjectMemory } from '#lib/fold/subject-memory.ts';
import { listChangedKinds, writeFolded } from '#lib/fold/write-folded.ts';
import { moveChangeVersions } from '#lib/live/bump-change-versions.ts';
import { type HeardTradeEvent, insertTradeEvents } from './insert-trade-events.ts';
import { lockAllSubjects } from './lock-subjects.ts';

/**
 * Records facts as `recordTradeEvents` does, from what this process remembers of their subjects. Everything is sent at
 * once, behind what `sendFirst` sends: the caller's transaction may be committed as soon as `onSent` is called. Answers
 * with what to do once it is.
 *
 * @throws {MovedOn} when another writer has been here since: then nothing may be committed, and nothing remembered.
 */
export async function recordFromMemory(
  client: pg.ClientBase,
  workspaceId: string,
  heard: HeardTradeEvent[],
  memory: SubjectMemory,
  { sendFirst, onSent }: { sendFirst: () => Promise<unknown>; onSent: () => void },
): Promise<() => void> {
  const wanted = toSubjects(heard.map(({ event }) => event));
  for (const { event } of heard)
    if ('billNumber' in event.data && event.data.billNumber) wanted.bill.add(event.data.billNumber);
  const known = await recallSubjects(client, workspaceId, memory, wanted);
  const first = sendFirst();

  const written = heard.map((fact) => ({ ...fact, text: JSON.stringify(fact.event.data) }));
  const fresh = new Map<string, TradeEvent>();
  for (const { event, text } of written) {
    const { id, subject } = event;
    if (fresh.has(id) || known.get(subject.kind, subject.key).facts.some((fact) => fact.id === id)) continue;
    // As the database gives it back: what a fold sees must not depend on where a fact was kept.
    fresh.set(id, { ...event, data: JSON.parse(text) });
  }
  // Sent before it is folded: the database inserts meanwhile.
  const inserted = insertTradeEvents(client, workspaceId, written);
  const arrived = inOrderSent([first, inserted]);
  arrived.catch(() => {});
  const folded = await foldFromMemory(known, [...fresh.values()]);
  const { version } = memory;
  const sent = inOrderSent([
    arrived,
    lockAllSubjects(client, workspaceId, folded.subjects),
    writeFolded(client, workspaceId, folded),
    moveChangeVersions(client, workspaceId, [...listChangedKinds(folded), 'webhook-events'], version ?? '0'),
  ]);
  onSent();
  await sent;
  return () => {
    memory.version = String(BigInt(version ?? '0') + 1n);
    for (const { kind, key, subject } of folded.known) memory.keep(kind, key, subject);
  };
}
