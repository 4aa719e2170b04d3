import type pg from 'pg';
import { toTextArray } from '#lib/database/binary-array.ts';
import { type DerivedTable, upsertRows } from '#lib/database/derived-table.ts';
import { addToCounts } from '#lib/database/row-counts.ts';
import { BEGINNING_OF_TIME, END_OF_DAYS, toSearchText } from '#lib/database/sort-keys.ts';
import { toStateDigest } from '#lib/database/state-digest.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { EpisodeState } from '#lib/domain/exceptions/episode.ts';
import { toUrgencySchedule } from '#lib/domain/exceptions/urgency.ts';

export const CONTAINER_EXCEPTIONS: DerivedTable = {
  name: 'container_exceptions',
  key: { id: 'uuid' },
  columns: {
    container_number: 'text',
    bill_number: 'text',
    name: 'text',
    episode: 'int',
    state: 'text',
    base_rank: 'int',
    pressed_from: 'date',
    pressed_rank: 'int',
    past_from: 'date',
    assignee: 'text',
    scac: 'text',
    opened_at: 'timestamptz',
    last_seen_at: 'timestamptz',
    closed_at: 'timestamptz',
    search: 'text',
    summary: 'json',
    state_digest: 'bytea',
  },
  compare: ['state_digest'],
  counted: 'state',
};

/** Writes the episodes of the folded voyages, and removes those that the facts no longer tell. Answers whether anything changed. */
export async function writeContainerExceptions(
  client: pg.ClientBase,
  workspaceId: string,
  voyages: VoyageState[],
): Promise<boolean> {
  if (voyages.length === 0) return false;
  const episodes = voyages.flatMap((voyage) => voyage.exceptions);
  const [gone, written] = await Promise.all([
    deleteOtherEpisodes(client, workspaceId, voyages, episodes),
    upsertRows(client, CONTAINER_EXCEPTIONS, workspaceId, episodes.map(toEpisodeRow)),
  ]);
  return gone + written > 0;
}

/** Deletes the episodes that the facts about these voyages' containers no longer tell. */
export async function deleteOtherEpisodes(
  client: pg.ClientBase,
  workspaceId: string,
  voyages: VoyageState[],
  episodes: EpisodeState[],
): Promise<number> {
  if (voyages.length === 0) return 0;
  const { rowCount } = await client.query({
    name: 'delete other episodes',
    text: `WITH gone AS (DELETE FROM container_exceptions USING unnest($2::text[]) AS folded(container_number)
            WHERE workspace_id = $1 AND container_exceptions.container_number = folded.container_number
              AND id <> ALL($3::text[]::uuid[])
            RETURNING state AS value),
            counted AS (${addToCounts('', 'container_exceptions', 'SELECT value, -1 AS change FROM gone')})
            SELECT FROM gone`,
    values: [
      workspaceId,
      toTextArray([...new Set(voyages.map((voyage) => voyage.containerNumber))]),
      toTextArray(episodes.map(({ id }) => id)),
    ],
  });
  return rowCount ?? 0;
}

/** The row of an episode, by column. */
export function toEpisodeRow(episode: EpisodeState) {
  const schedule = toUrgencySchedule(episode);
  const summary = JSON.stringify(episode);
  return {
    id: episode.id,
    container_number: episode.containerNumber,
    bill_number: episode.billNumber ?? '',
    name: episode.name,
    episode: episode.episode,
    state: episode.state,
    base_rank: schedule.baseRank,
    pressed_from: schedule.pressedFrom ?? END_OF_DAYS,
    pressed_rank: schedule.pressedRank,
    past_from: schedule.pastFrom ?? END_OF_DAYS,
    assignee: episode.assignee,
    scac: episode.scac,
    opened_at: episode.openedAt,
    last_seen_at: episode.lastSeenAt ?? BEGINNING_OF_TIME,
    closed_at: episode.closedAt,
    search: toSearchText([
      episode.containerNumber,
      episode.billNumber,
      episode.name,
      episode.title,
      episode.scac,
    ]),
    summary,
    state_digest: toStateDigest(summary),
  };
}
