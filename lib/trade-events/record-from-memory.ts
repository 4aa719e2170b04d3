import type pg from 'pg';
import { inOrderSent } from '#lib/database/in-order-sent.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { type Folded, foldFromMemory } from '#lib/fold/fold-from-memory.ts';
import { toSubjects } from '#lib/fold/fold-subjects.ts';
import { type Read, recallSubjects } from '#lib/fold/recall-subjects.ts';
import type { SubjectMemory } from '#lib/fold/subject-memory.ts';
import { listChangedKinds, writeFolded } from '#lib/fold/write-folded.ts';
import { moveChangeVersions } from '#lib/live/bump-change-versions.ts';
import { type HeardTradeEvent, insertTradeEvents } from './insert-trade-events.ts';
import { lockAllSubjects } from './lock-subjects.ts';

/** Facts that were heard, and what follows from them. */
export interface FoldedHeard extends Folded {
  heard: HeardTradeEvent[];
  /** Of `webhook-events`, with which it was folded. */
  version: string;
}

/** Folds the subjects of facts from what this process remembers of them, and reads what it does not. */
export async function foldHeardFromMemory(
  read: Read,
  workspaceId: string,
  facts: HeardTradeEvent[],
  memory: SubjectMemory,
): Promise<FoldedHeard> {
  const wanted = toSubjects(facts.map(({ event }) => event));
  for (const { event } of facts)
    if ('billNumber' in event.data && event.data.billNumber) wanted.bill.add(event.data.billNumber);
  const known = await recallSubjects(read, workspaceId, memory, wanted);

  const heard = facts.map((fact) => ({ ...fact, text: JSON.stringify(fact.event.data) }));
  const fresh = new Map<string, TradeEvent>();
  for (const { event, text } of heard) {
    const { id, subject } = event;
    if (fresh.has(id) || known.get(subject.kind, subject.key).facts.some((fact) => fact.id === id)) continue;
    // As the database gives it back: what a fold sees must not depend on where a fact was kept.
    fresh.set(id, { ...event, data: JSON.parse(text) });
  }
  const folded = await foldFromMemory(known, [...fresh.values()]);
  return { ...folded, heard, version: memory.version ?? '0' };
}

/**
 * Records facts as `recordTradeEvents` does, with what was folded of them from memory. All is sent at once: the caller may
 * send the commit behind it.
 *
 * @throws {MovedOn} when another writer has been here since: then nothing may be committed, and nothing remembered.
 */
export function recordFolded(client: pg.ClientBase, workspaceId: string, folded: FoldedHeard): Promise<void> {
  return inOrderSent([
    insertTradeEvents(client, workspaceId, folded.heard),
    lockAllSubjects(client, workspaceId, folded.subjects),
    writeFolded(client, workspaceId, folded),
    moveChangeVersions(client, workspaceId, [...listChangedKinds(folded), 'webhook-events'], folded.version),
  ]);
}
