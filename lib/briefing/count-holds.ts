import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { addDays, type CalendarDay } from '#lib/domain/calendar-day.ts';
import {
  ACTING_PARTY_IN_WORDS,
  type ActingParty,
  whoActsOnCode,
  whoActsOnContainerHold,
} from '#lib/domain/customs/who-acts.ts';
import type { HoldsLifted, HoldsOfActor } from './briefing.ts';

const TREND_DAYS = 30;

/**
 * Open holds by who must act, most first. A hold of customs that stands on a bill and on its boxes counts once: the boxes
 * of a held bill add only what lines, terminals and others hold.
 */
export async function countHoldsByActor({ workspaceId }: Access): Promise<HoldsOfActor[]> {
  const { prisma } = getWorkspaceDatabase(workspaceId);
  const [ofBills, ofContainers] = await Promise.all([
    prisma.$queryRaw<{ code: string | null; holds: number; subjects: number }[]>`
      SELECT code, count(*)::int AS holds, count(DISTINCT bill_number)::int AS subjects FROM holds
       WHERE workspace_id = ${workspaceId}::uuid AND open GROUP BY code`,
    prisma.$queryRaw<
      { type: string | null; code: string | null; on_held_bill: boolean; holds: number; subjects: number }[]
    >`
      SELECT hold ->> 'type' AS type, hold ->> 'code' AS code, c.bucket IS NOT DISTINCT FROM 'held' AS on_held_bill,
             count(*)::int AS holds, count(DISTINCT c.container_number)::int AS subjects
        FROM containers c, json_array_elements(c.summary -> 'activeHolds') AS hold
       WHERE c.workspace_id = ${workspaceId}::uuid AND c.newest AND NOT c.out AND c.active_hold_count > 0
       GROUP BY 1, 2, 3`,
  ]);
  const counts = new Map<ActingParty, HoldsOfActor>();
  const add = (actor: ActingParty, { holds, subjects }: { holds: number; subjects: number }) => {
    const count = counts.get(actor) ?? { actor, name: ACTING_PARTY_IN_WORDS[actor], holds: 0, subjects: 0 };
    counts.set(actor, { ...count, holds: count.holds + holds, subjects: count.subjects + subjects });
  };
  for (const row of ofBills) add(whoActsOnCode(row.code), row);
  for (const row of ofContainers) {
    const actor = whoActsOnContainerHold(row);
    if (!row.on_held_bill || !CUSTOMS_ACTS.has(actor)) add(actor, row);
  }
  return [...counts.values()].sort((a, b) => b.holds - a.holds || a.name.localeCompare(b.name, 'en'));
}

/** Whose holds a bill tells itself. */
const CUSTOMS_ACTS: ReadonlySet<ActingParty> = new Set(['cbp', 'agriculture', 'other-agency', 'isf-filer']);

/** How long holds stood, by the day on which they were lifted. */
export async function countHoldsLifted({ workspaceId, today }: Access): Promise<HoldsLifted[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { day: CalendarDay; holds: number; median_days: number }[]
  >`
    SELECT to_char(closed_on, 'YYYY-MM-DD') AS day, count(*)::int AS holds,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY closed_on - placed_on) AS median_days
      FROM holds
     WHERE workspace_id = ${workspaceId}::uuid AND NOT open AND placed_on IS NOT NULL
       AND closed_on BETWEEN ${addDays(today, -TREND_DAYS)}::date AND ${today}::date
     GROUP BY closed_on ORDER BY closed_on`;
  return rows.map(({ day, holds, median_days }) => ({ day, holds, medianDays: Number(median_days) }));
}
