import { v7 } from 'uuid';
import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { decodeCursor, encodeCursor } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { countLeftToReplay } from '#lib/webhook-events/count-replayable.ts';
import { type ReplayFilter, toReplayConditions } from '#lib/webhook-events/replay-filter.ts';
import { addUp } from './add-up.ts';
import { replayChunk } from './replay-chunk.ts';
import type { ReplayReport } from './replay-report.ts';

const CURSOR = 'replay';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const MESSAGES_A_CHUNK = 100;
const BYTES_A_CHUNK = 2 * 1024 * 1024;
// Well below the ten seconds within which a request is answered.
const MOST_MESSAGES = 2_000;
const MOST_MILLISECONDS = 3_500;

/**
 * Reads messages again by today's rules: those a filter names that arrived before the first call, in the order of arrival,
 * as many as fit into a few seconds. `nextCursor` goes on with the rest; as each call goes on after the last, it ends.
 *
 * @throws {BadRequest} for a cursor that is none; {Unavailable} when the database is away.
 */
export async function replayWebhookEvents(
  access: Access,
  filter: ReplayFilter,
  cursor?: string,
): Promise<ReplayReport> {
  const startedAt = performance.now();
  const { pool } = getWorkspaceDatabase(access.workspaceId);
  let [after, before] =
    cursor === undefined ? [BEFORE_ALL, v7()] : decodeCursor(CURSOR, cursor, z.tuple([z.uuid(), z.uuid()]));
  const report: ReplayReport = { replayed: 0, changed: {}, left: 0, nextCursor: null };
  while (report.replayed < MOST_MESSAGES && performance.now() - startedAt < MOST_MILLISECONDS) {
    const ids = await findNext(access, filter, after, before);
    const last = ids.at(-1);
    if (last === undefined) return report;
    addUp(report, await replayChunk(pool, access, { filter }, ids));
    after = last;
  }
  report.left = await countLeftToReplay(access, filter, { after, before });
  if (report.left > 0) report.nextCursor = encodeCursor(CURSOR, [after, before]);
  return report;
}

async function findNext(
  access: Access,
  filter: ReplayFilter,
  after: string,
  before: string,
): Promise<string[]> {
  const conditions = [
    ...toReplayConditions(access, filter),
    Prisma.sql`w.id > ${after}::uuid AND w.id < ${before}::uuid`,
  ];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { id: string; bytes: number }[]
  >`
    SELECT w.id::text, octet_length(w.body) AS bytes FROM webhook_events w
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY w.id LIMIT ${MESSAGES_A_CHUNK}`;
  let bytes = 0;
  return rows
    .filter((row, index) => {
      bytes += row.bytes;
      return index === 0 || bytes <= BYTES_A_CHUNK;
    })
    .map((row) => row.id);
}
