import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { LastFreeDayKind } from '#lib/domain/containers/container.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** Until when a box stands for free. */
export interface LastFreeDayItem {
  containerNumber: string;
  billNumber: string | null;
  bucket: BillBucket | null;
  day: CalendarDay;
  kind: LastFreeDayKind;
  /** Why this day governs, in words. */
  reason: string;
  /** How often any of its last free days was said anew: more each time one moves. */
  changes: number;
  lastEventAt: Instant;
}

interface Row extends Omit<LastFreeDayItem, 'lastEventAt'> {
  lastEventAt: Date;
}

const MOST = 2_000;
/** A box that nobody speaks of any more is not reminded of for ever. */
const PAST_DAYS = 60;

/**
 * The governing last free days of the newest voyages that are not out, from 60 days ago on, the first ones first; 2 000 at
 * most.
 */
export async function listLastFreeDays({ workspaceId, today }: Access): Promise<LastFreeDayItem[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>({
    name: 'list last free days',
    text: `SELECT container_number AS "containerNumber", nullif(bill_number, '') AS "billNumber", bucket,
                  to_char(last_free_day, 'YYYY-MM-DD') AS day,
                  summary #>> '{lastFreeDay,governing,kind}' AS kind,
                  summary #>> '{lastFreeDay,governing,reason}' AS reason,
                  json_array_length(summary #> '{lastFreeDay,history}') AS changes,
                  last_event_at AS "lastEventAt"
             FROM containers
            WHERE workspace_id = $1 AND newest AND NOT out
              AND last_free_day >= $2::date - ${PAST_DAYS} AND last_free_day < '9999-12-31'
              AND summary #>> '{lastFreeDay,governing,kind}' IS NOT NULL
            ORDER BY last_free_day, container_number, bill_number LIMIT ${MOST}`,
    values: [workspaceId, today],
  });
  return rows.map((row) => ({ ...row, lastEventAt: toInstant(row.lastEventAt) }));
}
