import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { Instant, toInstant } from '#lib/domain/instant.ts';

const DAY_MS = 86_400_000;
/** Who was away longer is told what changed within a fortnight. */
const LONGEST_MS = 14 * DAY_MS;

/** A message may have arrived so long before it could be seen: rather told twice than never. */
const ON_ITS_WAY_MS = 10_000;

/** Beside the marks on cargo: theirs alone, and no fact. */
const BRIEFING = { kind: 'briefing', subject: '' } as const;

export const LookedAt = z.object({
  asOf: Instant.meta({ description: 'When the briefing was drawn that was read.' }),
});
export type LookedAt = z.output<typeof LookedAt>;

export const LastLook = z.object({ since: Instant });
export type LastLook = z.output<typeof LastLook>;

/** From when on whoever asks is told what changed: since they said that they had read, else for a day. */
export async function findLastLook({ workspaceId, actor, now }: Access): Promise<LastLook> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ seen_at: Date | null }>(
    `SELECT seen_at FROM subject_marks
      WHERE workspace_id = $1 AND person_id = $2 AND subject_kind = $3 AND subject = $4`,
    [workspaceId, actor.id, BRIEFING.kind, BRIEFING.subject],
  );
  const seenAt = rows[0]?.seen_at;
  if (!seenAt) return { since: toInstant(new Date(Date.parse(now) - DAY_MS)) };
  const since = Math.max(seenAt.getTime() - ON_ITS_WAY_MS, Date.parse(now) - LONGEST_MS);
  return { since: toInstant(new Date(since)) };
}

/** Somebody has read the briefing as it was drawn; what changed after that is new to them. */
export async function markBriefingRead(access: Access, { asOf }: LookedAt): Promise<LastLook> {
  const { workspaceId, actor, now } = access;
  await getWorkspaceDatabase(workspaceId).pool.query(
    `INSERT INTO subject_marks AS mark (workspace_id, person_id, subject_kind, subject, seen_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, person_id, subject_kind, subject)
     DO UPDATE SET seen_at = greatest(mark.seen_at, excluded.seen_at)`,
    [workspaceId, actor.id, BRIEFING.kind, BRIEFING.subject, asOf > now ? now : asOf],
  );
  return findLastLook(access);
}
