import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { addDays, type CalendarDay } from '#lib/domain/calendar-day.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import {
  EXCEPTION_LANES,
  type ExceptionBoard,
  type ExceptionCard,
  type ExceptionLane,
} from '#lib/domain/exceptions/exception-card.ts';
import { toInstant } from '#lib/domain/instant.ts';
import {
  exceptionsOfToday,
  IS_PENDING,
  toContainerExceptionConditions,
} from './container-exception-conditions.ts';
import type { ExceptionCardQuery } from './container-exception-query.ts';
import { toContainerExceptions } from './to-container-exceptions.ts';

const RESOLVED_DAYS = 7;

interface CardRow {
  container_number: string;
  lane: ExceptionLane;
  /** How many cards the lane holds. */
  total: number;
  last_seen_at: Date;
  episodes: EpisodeState[];
  bucket: BillBucket | null;
  status: string | null;
  last_free_day: ExceptionCard['lastFreeDay'];
  owed: string | null;
}

interface StripRow {
  due_today: number;
  past_last_free_day: number;
  recurring: number;
  unassigned: number;
}

/** The exception board: one card a container, in the lane where its most pressing exception stands. */
export async function listExceptionCards(access: Access, query: ExceptionCardQuery): Promise<ExceptionBoard> {
  const [cards, strip] = await Promise.all([selectCards(access, query), selectStrip(access, query)]);
  const exceptions = await toContainerExceptions(
    access,
    cards.flatMap((card) => card.episodes),
  );
  const byId = new Map(exceptions.map((exception) => [exception.id, exception]));
  return {
    lanes: EXCEPTION_LANES.map((lane) => {
      const inLane = cards.filter((card) => card.lane === lane);
      return { lane, total: inLane[0]?.total ?? 0, cards: inLane.map((card) => toCard(card, byId)) };
    }),
    strip,
  };
}

/** On the board: everything not resolved, and what was resolved within a week. */
function onBoard(access: Access, query: ExceptionCardQuery): Prisma.Sql {
  const since = `${addDays(access.now.slice(0, 10) as CalendarDay, -RESOLVED_DAYS)}${access.now.slice(10)}`;
  return Prisma.join(
    [
      Prisma.sql`(${IS_PENDING} OR (e.folded_state = 'resolved' AND e.closed_at >= ${since}::timestamptz))`,
      ...toContainerExceptionConditions(access, query),
    ],
    ' AND ',
  );
}

function selectCards(access: Access, query: ExceptionCardQuery): Promise<CardRow[]> {
  return getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<CardRow[]>`
    WITH card AS (
      SELECT e.container_number,
             CASE WHEN bool_or(e.state = 'open') THEN 'new'
                  WHEN bool_or(e.state = 'acknowledged') THEN 'acknowledged'
                  WHEN bool_or(e.state = 'snoozed') THEN 'waiting'
                  ELSE 'resolved' END AS lane,
             COALESCE(min(e.rank) FILTER (WHERE e.state <> 'resolved'), min(e.rank)) AS rank,
             max(e.last_seen_at) AS last_seen_at
        FROM ${exceptionsOfToday(access)}
       WHERE ${onBoard(access, query)}
       GROUP BY e.container_number),
    placed AS (
      SELECT card.*, count(*) OVER (PARTITION BY lane)::int AS total,
             row_number() OVER (PARTITION BY lane ORDER BY rank, last_seen_at DESC, container_number) AS place
        FROM card)
    SELECT placed.container_number, placed.lane, placed.total, placed.last_seen_at,
           (SELECT json_agg(e.summary ORDER BY e.rank, e.last_seen_at DESC, e.id)
              FROM ${exceptionsOfToday(access)}
             WHERE e.container_number = placed.container_number
               AND (e.state = 'resolved') = (placed.lane = 'resolved') AND ${onBoard(access, query)}) AS episodes,
           c.bucket, c.status,
           c.summary #> '{lastFreeDay,governing}' AS last_free_day,
           (SELECT sum(owed::numeric)::text
              FROM unnest(ARRAY[c.summary #>> '{demurrage,owedAtPort}', c.summary #>> '{demurrage,owedAtRail}']) AS owed) AS owed
      FROM placed
      LEFT JOIN containers c
        ON c.workspace_id = ${access.workspaceId}::uuid AND c.container_number = placed.container_number AND c.newest
     WHERE placed.place <= ${query.limit}
     ORDER BY placed.place`;
}

async function selectStrip(access: Access, query: ExceptionCardQuery): Promise<ExceptionBoard['strip']> {
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<StripRow[]>`
    SELECT count(DISTINCT e.container_number) FILTER (
             WHERE e.past_from = ${addDays(access.today, 1)}::date)::int AS due_today,
           count(DISTINCT e.container_number) FILTER (WHERE e.past_from <= ${access.today}::date)::int AS past_last_free_day,
           count(DISTINCT e.container_number) FILTER (WHERE e.episode > 1)::int AS recurring,
           count(DISTINCT e.container_number) FILTER (WHERE e.assignee IS NULL)::int AS unassigned
      FROM ${exceptionsOfToday(access)}
     WHERE ${IS_PENDING} AND ${onBoard(access, query)}`;
  const [row] = rows;
  return {
    dueToday: row?.due_today ?? 0,
    pastLastFreeDay: row?.past_last_free_day ?? 0,
    recurring: row?.recurring ?? 0,
    unassigned: row?.unassigned ?? 0,
  };
}

function toCard(row: CardRow, byId: ReadonlyMap<string, ContainerException>): ExceptionCard {
  const exceptions = row.episodes.flatMap(({ id }) => byId.get(id) ?? []);
  const [first] = exceptions;
  return {
    containerNumber: row.container_number,
    billNumber: first?.billNumber ?? null,
    billNumbers: [...new Set(exceptions.flatMap(({ billNumber }) => billNumber ?? []))],
    lane: row.lane,
    urgency: first?.urgency ?? { rank: 99, reason: '' },
    bucket: row.bucket,
    status: row.status,
    lastFreeDay: row.last_free_day,
    owed: row.owed,
    assignee: exceptions.find(({ assignee }) => assignee !== null)?.assignee ?? null,
    lastSeenAt: toInstant(row.last_seen_at),
    exceptions,
  };
}
