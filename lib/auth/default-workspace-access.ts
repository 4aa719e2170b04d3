import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toCalendarDay, toInstant } from '#lib/domain/instant.ts';
import type { Access, Actor } from './access.ts';

const ZONE_KEPT_MILLISECONDS = 10_000;

let kept: { timeZone: string; until: number } | undefined;

/** Access of somebody to the default workspace, now. */
export async function toDefaultWorkspaceAccess(actor: Actor): Promise<Access> {
  const timeZone = await readTimeZone();
  const now = toInstant(new Date());
  return { workspaceId: DEFAULT_WORKSPACE_ID, timeZone, today: toCalendarDay(now, timeZone), now, actor };
}

async function readTimeZone(): Promise<string> {
  if (kept && kept.until > Date.now()) return kept.timeZone;
  const workspace = await getDatabase().prisma.workspace.findUniqueOrThrow({
    where: { id: DEFAULT_WORKSPACE_ID },
    select: { timeZone: true },
  });
  kept = { timeZone: workspace.timeZone, until: Date.now() + ZONE_KEPT_MILLISECONDS };
  return kept.timeZone;
}
