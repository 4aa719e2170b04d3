import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { addDays, type CalendarDay } from '#lib/domain/calendar-day.ts';
import { listDispositionCodes } from '#lib/domain/customs/disposition-code.ts';
import { isHoldOfBill } from '#lib/domain/customs/is-hold-of-bill.ts';
import {
  ACTING_PARTY_IN_WORDS,
  ActingParty,
  whoActsOnCode,
  whoActsOnContainerHold,
} from '#lib/domain/customs/who-acts.ts';
import type { HoldsLifted, HoldsOfActor } from './briefing.ts';

const TREND_DAYS = 30;

/** Open holds by who must act, most first. Each counts once: what is open on a bill is not counted again on its boxes. */
export async function countHoldsByActor(access: Access): Promise<HoldsOfActor[]> {
  const [ofBills, ofBoxes] = await Promise.all([countHoldsOfBills(access), countHoldsOfBoxes(access)]);
  return ActingParty.options
    .map((actor): HoldsOfActor => {
      const bills = ofBills.get(actor) ?? NOTHING;
      const boxes = ofBoxes.get(actor) ?? NOTHING;
      return {
        actor,
        name: ACTING_PARTY_IN_WORDS[actor],
        holds: bills.holds + boxes.holds,
        subjects: bills.subjects + boxes.subjects,
        bills: bills.subjects,
        containers: boxes.subjects,
      };
    })
    .filter(({ holds }) => holds > 0)
    .sort((a, b) => b.holds - a.holds || a.name.localeCompare(b.name, 'en'));
}

interface Count {
  holds: number;
  subjects: number;
}

const NOTHING: Count = { holds: 0, subjects: 0 };

/** Where the table says no more, CBP acts, as `whoActsOnCode` has it. */
async function countHoldsOfBills({ workspaceId }: Access): Promise<Map<ActingParty, Count>> {
  const codes = listDispositionCodes().map(({ code }) => code);
  const actors = codes.map(whoActsOnCode);
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<({ actor: ActingParty } & Count)[]>`
    SELECT coalesce(listed.actor, ${whoActsOnCode(null)}) AS actor, count(*)::int AS holds,
           count(DISTINCT h.bill_number)::int AS subjects
      FROM holds h
      LEFT JOIN unnest(${codes}::text[], ${actors}::text[]) AS listed(code, actor) ON listed.code = h.code
     WHERE h.workspace_id = ${workspaceId}::uuid AND h.open
     GROUP BY 1`;
  return new Map(rows.map(({ actor, holds, subjects }) => [actor, { holds, subjects }]));
}

/** Only a held bill has open holds that its boxes can repeat. */
async function countHoldsOfBoxes({ workspaceId }: Access): Promise<Map<ActingParty, Count>> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { kinds: string[] | null; open: string[] | null; containers: number }[]
  >`
    SELECT c.active_hold_kinds AS kinds, b.open_hold_codes AS open, count(*)::int AS containers
      FROM containers c
      LEFT JOIN bills b ON b.workspace_id = c.workspace_id AND b.bill_number = c.bill_number AND c.bucket = 'held'
     WHERE c.workspace_id = ${workspaceId}::uuid AND c.newest AND NOT c.out AND c.active_hold_count > 0
     GROUP BY c.active_hold_kinds, b.open_hold_codes`;
  const counts = new Map<ActingParty, Count>();
  for (const { kinds, open, containers } of rows) {
    for (const [actor, times] of countActors(kinds ?? [], open ?? [])) {
      const { holds, subjects } = counts.get(actor) ?? NOTHING;
      counts.set(actor, { holds: holds + containers * times, subjects: subjects + containers });
    }
  }
  return counts;
}

/** On how many of the holds of a box each must act, but for those of its bill. */
function countActors(kinds: readonly string[], openHoldCodes: readonly string[]): Map<ActingParty, number> {
  const times = new Map<ActingParty, number>();
  for (const kind of kinds) {
    const [type = '', ...code] = kind.split(':');
    const hold = { type: type || null, code: code.join(':') || null };
    if (isHoldOfBill(hold, openHoldCodes)) continue;
    const actor = whoActsOnContainerHold(hold);
    times.set(actor, (times.get(actor) ?? 0) + 1);
  }
  return times;
}

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
