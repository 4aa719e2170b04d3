import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessContainer, type VoyageState } from '#lib/domain/containers/assess-container.ts';
import { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import type { BriefingChanges, BriefingSection, MovedLastFreeDay, RolledContainer } from './briefing.ts';
import { SHOWN } from './find-containers-at-risk.ts';

/** A voyage as it stands, and as it stood for somebody who looked at a moment. */
interface ChangedVoyage {
  before: VoyageState | undefined;
  now: VoyageState;
}

/** Rolls that were not there at `since`, and last free days that were others. */
export async function findChangedContainers(
  { workspaceId }: Access,
  since: Instant,
): Promise<Pick<BriefingChanges, 'rolled' | 'lastFreeDayMoved'>> {
  const numbers = await findTouchedSubjects(workspaceId, 'container', since);
  const facts = await loadTradeEvents(
    getWorkspaceDatabase(workspaceId).pool,
    workspaceId,
    'container',
    numbers,
  );
  const voyages = numbers.flatMap((number): ChangedVoyage[] => {
    const events = facts.get(number) ?? [];
    const known = events.filter(({ receivedAt }) => receivedAt < since);
    const before = new Map(assessContainer(number, known).map((voyage) => [voyage.billNumber, voyage]));
    return assessContainer(number, events).map((now) => ({ before: before.get(now.billNumber), now }));
  });
  return {
    rolled: toSection(voyages.flatMap(toRolls)),
    lastFreeDayMoved: toSection(voyages.flatMap(toMoves)),
  };
}

function toRolls({ before, now }: ChangedVoyage): RolledContainer[] {
  const known = new Set(before?.exceptions.map(({ id }) => id));
  return now.exceptions
    .filter(({ id, name }) => name === 'rolledCargo' && !known.has(id))
    .map((episode) => ({
      exceptionId: episode.id,
      containerNumber: episode.containerNumber,
      billNumber: episode.billNumber,
      reason: episode.title,
      context: episode.context,
      openedAt: episode.openedAt,
    }));
}

/** A first last free day is no move. */
function toMoves({ before, now }: ChangedVoyage): MovedLastFreeDay[] {
  return LastFreeDayKind.options.flatMap((kind) => {
    const from = before?.lastFreeDay[kind] ?? null;
    const to = now.lastFreeDay[kind];
    if (from === null || from === to) return [];
    const { containerNumber, billNumber, lastFreeDayAt } = now;
    return { containerNumber, billNumber, kind, from, to, at: lastFreeDayAt[kind] };
  });
}

function toSection<Item>(items: Item[]): BriefingSection<Item> {
  return { total: items.length, items: items.slice(0, SHOWN) };
}
