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
    prisma.$queryRaw<{ bucket: string | null; kinds: string[] | null; containers: number }[]>`
      SELECT c.bucket, c.active_hold_kinds AS kinds, count(*)::int AS containers FROM containers c
       WHERE c.workspace_id = ${workspaceId}::uuid AND c.newest AND NOT c.out AND c.active_hold_count > 0
       GROUP BY c.bucket, c.active_hold_kinds`,
  ]);
  const counts = new Map<ActingParty, HoldsOfActor>();
  const add = (actor: ActingParty, { holds, subjects }: { holds: number; subjects: number }) => {
    const count = counts.get(actor) ?? { actor, name: ACTING_PARTY_IN_WORDS[actor], holds: 0, subjects: 0 };
    counts.set(actor, { ...count, holds: count.holds + holds, subjects: count.subjects + subjects });
  };
  for (const row of ofBills) add(whoActsOnCode(row.code), row);
  for (const { bucket, kinds, containers } of ofContainers) {
    for (const [kind, times] of countEach(kinds ?? [])) {
      const [type = '', code = ''] = kind.split(':', 2);
      const actor = whoActsOnContainerHold({ type: type || null, code: code || null });
      if (bucket !== 'held' || !CUSTOMS_ACTS.has(actor)) {
        add(actor, { holds: containers * times, subjects: containers });
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.holds - a.holds || a.name.localeCompare(b.name, 'en'));
}

function countEach(kinds: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  return times;
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
