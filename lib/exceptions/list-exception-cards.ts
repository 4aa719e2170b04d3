import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Demurrage } from '#lib/domain/containers/container.ts';
import { toOwedChange } from '#lib/domain/containers/owed-change.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import {
  EXCEPTION_LANES,
  type ExceptionBoard,
  type ExceptionCard,
  type ExceptionLane,
} from '#lib/domain/exceptions/exception-card.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { type CardSelection, onBoard } from './cards-of-lanes.ts';
import { exceptionsOfToday } from './container-exception-conditions.ts';
import type { ExceptionCardQuery } from './container-exception-query.ts';
import { countCards, countStrip } from './count-cards.ts';
import { findFirstCards } from './find-first-cards.ts';
import { toContainerExceptions } from './to-container-exceptions.ts';

const DAY_MS = 86_400_000;

interface CardRow {
  container_number: string;
  last_seen_at: Date;
  episodes: EpisodeState[];
  bucket: BillBucket | null;
  status: string | null;
  last_free_day: ExceptionCard['lastFreeDay'];
  destination_port: string | null;
  owed: string | null;
  demurrage: Demurrage | null;
}

/** The exception board: one card a container, in the lane where its most pressing exception stands. */
export async function listExceptionCards(access: Access, query: ExceptionCardQuery): Promise<ExceptionBoard> {
  const found = await findSearched(access, 'container_exceptions', query.q);
  const selection = { access, query, found };
  const [lanes, strip] = await Promise.all([
    Promise.all(EXCEPTION_LANES.map((lane) => findLane(selection, lane))),
    countStrip(selection),
  ]);
  const exceptions = await toContainerExceptions(
    access,
    lanes.flatMap(({ rows }) => rows.flatMap((card) => card.episodes)),
  );
  const yesterday = toInstant(new Date(Date.parse(access.now) - DAY_MS));
  const byId = new Map(exceptions.map((exception) => [exception.id, exception]));
  return {
    lanes: lanes.map(({ lane, total, rows }) => ({
      lane,
      total,
      cards: rows.map((card) => toCard(lane, card, byId, yesterday)),
    })),
    strip,
  };
}

async function findLane(selection: CardSelection, lane: ExceptionLane) {
  const [total, containers] = await Promise.all([
    countCards(selection, lane),
    findFirstCards(selection, lane),
  ]);
  return { lane, total, rows: await selectCards(selection, lane, containers) };
}

/** The cards of some containers, in their order. */
function selectCards(
  selection: CardSelection,
  lane: ExceptionLane,
  containers: string[],
): Promise<CardRow[]> {
  const { access } = selection;
  const shown = lane === 'resolved' ? Prisma.sql`e.state = 'resolved'` : Prisma.sql`e.state <> 'resolved'`;
  return getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<CardRow[]>`
    SELECT card.container_number, told.last_seen_at, told.episodes, c.bucket, c.status,
           c.summary #> '{lastFreeDay,governing}' AS last_free_day,
           c.summary ->> 'destinationPort' AS destination_port,
           c.summary -> 'demurrage' AS demurrage, c.owed
      FROM unnest(${containers}::text[]) WITH ORDINALITY AS card(container_number, place)
     CROSS JOIN LATERAL (
           SELECT json_agg(e.summary ORDER BY e.rank, e.last_seen_at DESC, e.id) AS episodes, max(e.last_seen_at) AS last_seen_at
             FROM ${exceptionsOfToday(access)}
            WHERE e.container_number = card.container_number AND ${shown} AND ${onBoard(selection)}) AS told
      LEFT JOIN containers c
        ON c.workspace_id = ${access.workspaceId}::uuid AND c.container_number = card.container_number AND c.newest
     WHERE told.episodes IS NOT NULL
     ORDER BY card.place`;
}

function toCard(
  lane: ExceptionLane,
  row: CardRow,
  byId: ReadonlyMap<string, ContainerException>,
  yesterday: Instant,
): ExceptionCard {
  const exceptions = row.episodes.flatMap(({ id }) => byId.get(id) ?? []);
  const [first] = exceptions;
  return {
    containerNumber: row.container_number,
    billNumber: first?.billNumber ?? null,
    billNumbers: [...new Set(exceptions.flatMap(({ billNumber }) => billNumber ?? []))],
    lane,
    urgency: first?.urgency ?? { rank: 99, reason: '' },
    bucket: row.bucket,
    status: row.status,
    lastFreeDay: row.last_free_day,
    destinationPort: row.destination_port,
    owed: row.owed,
    owedSinceYesterday: row.demurrage && toOwedChange(row.demurrage, yesterday),
    accrued: row.demurrage?.accrued ?? null,
    assignee: exceptions.find(({ assignee }) => assignee !== null)?.assignee ?? null,
    lastSeenAt: toInstant(row.last_seen_at),
    exceptions,
  };
}
