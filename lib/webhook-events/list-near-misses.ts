import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { toFirstId } from './to-first-id.ts';

const MOST_LISTED = 20;
const DAYS = 30;
const DAY_MS = 86_400_000;

/** A message that came with the last try of its sender: had it failed too, it would have been lost. */
export interface NearMiss {
  id: string;
  source: string;
  event: string | null;
  receivedAt: Instant;
  deliveryAttempt: number | null;
}

/** The newest of the last thirty days, and how many there were. */
export async function listNearMisses(access: Access): Promise<{ newest: NearMiss[]; count: number }> {
  const where = {
    workspaceId: access.workspaceId,
    pendingRetries: 0,
    id: { gte: toFirstId(toInstant(new Date(Date.parse(access.now) - DAYS * DAY_MS))) },
  };
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const [rows, count] = await Promise.all([
    prisma.webhookEvent.findMany({
      where,
      orderBy: { id: 'desc' },
      take: MOST_LISTED,
      select: { id: true, source: true, event: true, receivedAt: true, deliveryAttempt: true },
    }),
    prisma.webhookEvent.count({ where }),
  ]);
  return { newest: rows.map((row) => ({ ...row, receivedAt: toInstant(row.receivedAt) })), count };
}
