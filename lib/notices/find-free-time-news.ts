import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { addDays, type CalendarDay, daysBetween } from '#lib/domain/calendar-day.ts';
import type { News } from '#lib/domain/notices/news.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { NoticeRuleSettings } from './notice-rule.ts';

/** More are not told at once: nobody reads them. */
const MOST = 2_000;

interface Row {
  container_number: string;
  bill_number: string;
  last_free_day: CalendarDay;
  kind: string | null;
  account: string | null;
}

/** Containers that are held while their last free day is today or within so many days. */
export async function findFreeTimeNews(
  { workspaceId, today }: Pick<Access, 'workspaceId' | 'today'>,
  { days, account }: NoticeRuleSettings,
): Promise<News[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>({
    name: 'find free time news',
    text: `SELECT c.container_number, c.bill_number, to_char(c.last_free_day, 'YYYY-MM-DD') AS last_free_day,
                  c.summary #>> '{lastFreeDay,governing,kind}' AS kind, b.account
             FROM containers c
             JOIN bills b ON b.workspace_id = c.workspace_id AND b.bill_number = c.bill_number
            WHERE c.workspace_id = $1 AND c.own_gates_open = ANY('{t,f}') AND c.bucket = 'held' AND NOT c.out
              AND c.last_free_day BETWEEN $2::date AND $3::date AND ($4::text IS NULL OR b.account = $4)
            ORDER BY c.last_free_day, c.container_number LIMIT $5`,
    values: [workspaceId, today, addDays(today, days), account, MOST],
  });
  return rows.map((row) => ({
    kind: 'last-free-day',
    subject: { kind: 'container', key: row.container_number },
    state: `last-free-day ${row.bill_number} ${row.last_free_day}`,
    title: sentence('notice.lastFreeDay', {
      containerNumber: row.container_number,
      when: sayWhen(daysBetween(today, row.last_free_day)),
    }),
    text: sayEnd(row),
    href: `/containers/${encodeURIComponent(row.container_number)}`,
    account: row.account,
    billNumbers: [row.bill_number],
  }));
}

function sayEnd({ kind, last_free_day: isoDay, bill_number: billNumber }: Row): string {
  return kind
    ? sentence('notice.freeTimeOfPlaceEnds', { place: kind, isoDay, billNumber })
    : sentence('notice.freeTimeEnds', { isoDay, billNumber });
}

function sayWhen(days: number): string {
  if (days === 0) return sentence('when.today');
  return days === 1 ? sentence('when.tomorrow') : sentence('when.inDays', { count: days });
}
