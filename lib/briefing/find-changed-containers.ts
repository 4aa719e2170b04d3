import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import type { LastFreeDays } from '#lib/domain/containers/container.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { BriefingSection, MovedLastFreeDay, RolledContainer } from './briefing.ts';
import { SHOWN } from './find-containers-at-risk.ts';

const MOST_CONTAINERS = 500;

/** Rolls that opened since a moment, by the sender's clock, newest first. */
export async function findRolledContainers(
  { workspaceId }: Access,
  since: Instant,
): Promise<BriefingSection<RolledContainer>> {
  const rows = await getDatabase().prisma.$queryRaw<{ summary: EpisodeState; total: number }[]>`
    SELECT summary, count(*) OVER ()::int AS total
      FROM container_exceptions
     WHERE workspace_id = ${workspaceId}::uuid AND last_seen_at >= ${since}::timestamptz
       AND name = 'rolledCargo' AND opened_at >= ${since}::timestamptz
     ORDER BY opened_at DESC, id LIMIT ${SHOWN}`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ summary }) => ({
      exceptionId: summary.id,
      containerNumber: summary.containerNumber,
      billNumber: summary.billNumber,
      reason: summary.title,
      context: summary.context,
      openedAt: summary.openedAt,
    })),
  };
}

interface MovedRow {
  container_number: string;
  bill_number: string;
  history: LastFreeDays['history'];
}

/** Last free days that were known and are others since a moment, by the sender's clock, newest first. */
export async function findMovedLastFreeDays(
  { workspaceId }: Access,
  since: Instant,
): Promise<BriefingSection<MovedLastFreeDay>> {
  const rows = await getDatabase().prisma.$queryRaw<MovedRow[]>`
    SELECT container_number, bill_number, summary #> '{lastFreeDay,history}' AS history
      FROM containers
     WHERE workspace_id = ${workspaceId}::uuid AND newest AND last_event_at >= ${since}::timestamptz
     ORDER BY last_event_at DESC, container_number LIMIT ${MOST_CONTAINERS}`;
  const moves = rows.flatMap((row) => toMoves(row, since));
  return { total: moves.length, items: moves.slice(0, SHOWN) };
}

function toMoves({ container_number, bill_number, history }: MovedRow, since: Instant): MovedLastFreeDay[] {
  return history.flatMap(({ kind, day, at }, index) => {
    const before = history.slice(0, index).findLast((change) => change.kind === kind);
    if (before === undefined || at === null || at < since) return [];
    return {
      containerNumber: container_number,
      billNumber: bill_number || null,
      kind,
      from: before.day,
      to: day,
      at,
    };
  });
}
