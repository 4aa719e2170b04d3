import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { END_OF_DAYS } from '#lib/database/sort-keys.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toBoundedCount } from '#lib/domain/bounded-count.ts';
import { addDays, type CalendarDay, daysBetween } from '#lib/domain/calendar-day.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { BillBucket, BillStatus } from '#lib/domain/customs/bill.ts';
import type { AtRiskSection, ContainerAtRisk } from './briefing.ts';

/** How many items a section of the briefing shows. */
export const SHOWN = 10;

const SOONEST_AND_DEAREST = Prisma.sql`c.last_free_day, c.owed::numeric DESC NULLS LAST, c.container_number`;

/** Nobody reads whether there are ten thousand or eleven. */
const MOST_COUNTED = 10_001;

interface Row {
  summary: Omit<VoyageState, 'exceptions' | 'timeline'>;
  bucket: BillBucket | null;
  bill_status: BillStatus | null;
  account: string | null;
  open_hold_codes: string[] | null;
  owed: string | null;
}

/** A link for a broker holds no more, nor does the address of a list. */
const MOST_BILLS = 200;

/** Held by customs or by anybody else, still inside, and free time ends between today and the horizon. */
export function findCollisions(access: Access, horizonDays: number): Promise<AtRiskSection> {
  return find(access, collides(access, horizonDays));
}

/** The numbers of the bills of all boxes that collide, those of the soonest first; at most 200. */
export async function findCollidingBills(
  access: Access,
  horizonDays: number,
): Promise<{ billNumbers: string[]; isMore: boolean }> {
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<{ bill_number: string }[]>`
    SELECT c.bill_number FROM containers c
     WHERE ${ofNewest(access, collides(access, horizonDays))} AND c.bill_number <> ''
     GROUP BY c.bill_number ORDER BY min(c.last_free_day), c.bill_number LIMIT ${MOST_BILLS + 1}`;
  return {
    billNumbers: rows.slice(0, MOST_BILLS).map((row) => row.bill_number),
    isMore: rows.length > MOST_BILLS,
  };
}

function collides({ today }: Access, horizonDays: number): Prisma.Sql {
  return Prisma.sql`NOT c.out AND (c.bucket IN ('held', 'conflict') OR c.active_hold_count > 0)
      AND c.last_free_day BETWEEN ${today}::date AND ${addDays(today, horizonDays)}::date`;
}

function ofNewest({ workspaceId }: Access, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`c.workspace_id = ${workspaceId}::uuid AND c.newest AND ${condition}`;
}

/** Past the governing last free or detention day, not back yet, and still followed. */
export function findPastFreeTime(access: Access): Promise<AtRiskSection> {
  return find(
    access,
    Prisma.sql`c.last_free_day < ${access.today}::date AND c.status IS DISTINCT FROM 'EMPTY_RETURNED'
      AND c.summary ->> 'trackingStopped' <> 'true'`,
  );
}

/** The rule of `assessReady`, as the list of containers has it. */
export function findReadyToGo(access: Access): Promise<AtRiskSection> {
  return find(
    access,
    Prisma.sql`c.own_gates_open AND c.bucket = 'cleared'
      AND c.last_free_day >= ${access.today}::date AND c.last_free_day < ${END_OF_DAYS}::date`,
  );
}

async function find(access: Access, condition: Prisma.Sql): Promise<AtRiskSection> {
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const where = ofNewest(access, condition);
  const [[count], rows] = await Promise.all([
    prisma.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT FROM containers c WHERE ${where} LIMIT ${MOST_COUNTED}) AS counted`,
    prisma.$queryRaw<Row[]>`
      SELECT soonest.summary, soonest.bucket, soonest.owed, b.account, b.open_hold_codes,
             b.status AS bill_status
        FROM (SELECT c.* FROM containers c WHERE ${where} ORDER BY ${SOONEST_AND_DEAREST} LIMIT ${SHOWN}) soonest
        LEFT JOIN bills b ON b.workspace_id = soonest.workspace_id AND b.bill_number = soonest.bill_number
       ORDER BY soonest.last_free_day, soonest.owed::numeric DESC NULLS LAST, soonest.container_number`,
  ]);
  const total = count?.total ?? 0;
  return {
    total: toBoundedCount(total, total < MOST_COUNTED),
    items: rows.map((row) => toContainerAtRisk(row, access.today)),
  };
}

function toContainerAtRisk(row: Row, today: CalendarDay): ContainerAtRisk {
  const { summary } = row;
  const { governing } = summary.lastFreeDay;
  const boxHolds = (summary.activeHolds ?? []).flatMap(({ code, type }) => code ?? type ?? []);
  return {
    containerNumber: summary.containerNumber,
    billNumber: summary.billNumber,
    scac: summary.scac,
    status: summary.status,
    bucket: row.bucket,
    billStatus: row.bill_status,
    holdCodes: [...new Set([...(row.open_hold_codes ?? []), ...boxHolds])],
    lastFreeDay: governing && { day: governing.day, kind: governing.kind },
    destinationPort: summary.destinationPort,
    daysLeft: governing && daysBetween(today, governing.day),
    owed: row.owed,
    accrued: summary.demurrage.accrued,
    account: row.account,
    lastEventAt: summary.lastEventAt,
  };
}
