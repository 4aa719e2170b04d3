import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillSummary } from '#lib/domain/customs/bill.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';
import type { News, Noticed, PersonalNews } from '#lib/domain/notices/news.ts';
import { noticeBill } from '#lib/domain/notices/notice-bill.ts';
import { noticeContainer, type StandingContainer } from '#lib/domain/notices/notice-container.ts';
import { noticeDeclaration } from '#lib/domain/notices/notice-declaration.ts';
import type { PendingEpisode } from '#lib/domain/notices/notice-exceptions.ts';

/** Which cargo to look at. */
export interface Cargo {
  bill: readonly string[];
  container: readonly string[];
  declaration: readonly string[];
}

/** What has become so about some cargo, and the states to write down with it. */
export interface Look {
  news: News[];
  personal: PersonalNews[];
  changed: { kind: keyof Cargo; subject: string; states: string[] }[];
}

/** Compares cargo as it stands with what was written down when it was last looked at. */
export async function lookAtCargo(workspaceId: string, cargo: Cargo): Promise<Look> {
  const [known, bills, boxes, exceptions, declarations] = await Promise.all([
    readStates(workspaceId, cargo),
    readBills(workspaceId, cargo.bill),
    readContainers(workspaceId, cargo.container),
    readExceptions(workspaceId, cargo.container),
    readDeclarations(workspaceId, cargo.declaration),
  ]);
  const look: Look = { news: [], personal: [], changed: [] };
  const take = (kind: keyof Cargo, subject: string, notice: (before: readonly string[]) => Noticed) => {
    const before = known.get(`${kind} ${subject}`) ?? [];
    const { states, news, personal } = notice(before);
    look.news.push(...news);
    look.personal.push(...personal);
    if (states.join('\n') !== before.join('\n')) look.changed.push({ kind, subject, states });
  };
  for (const bill of bills) take('bill', bill.billNumber, (before) => noticeBill(bill, before));
  for (const number of cargo.container) {
    const pending = exceptions.get(number) ?? [];
    take('container', number, (before) => noticeContainer(number, boxes.get(number), pending, before));
  }
  for (const { summary, bills: linked } of declarations) {
    take('declaration', summary.declarationId, (before) => noticeDeclaration(summary, before, linked));
  }
  return look;
}

async function readStates(workspaceId: string, cargo: Cargo): Promise<Map<string, string[]>> {
  const subjects = (['bill', 'container', 'declaration'] as const).flatMap((kind) =>
    cargo[kind].map((subject) => ({ kind, subject })),
  );
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{
    subject_kind: string;
    subject: string;
    states: string[];
  }>({
    name: 'read notice states',
    text: `SELECT subject_kind, subject, states FROM notice_states
            WHERE workspace_id = $1
              AND (subject_kind, subject) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    values: [workspaceId, subjects.map(({ kind }) => kind), subjects.map(({ subject }) => subject)],
  });
  return new Map(rows.map((row) => [`${row.subject_kind} ${row.subject}`, row.states]));
}

async function readBills(workspaceId: string, numbers: readonly string[]): Promise<BillSummary[]> {
  if (numbers.length === 0) return [];
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ summary: BillSummary }>({
    name: 'read bills for notices',
    text: 'SELECT summary FROM bills WHERE workspace_id = $1 AND bill_number = ANY($2) ORDER BY bill_number',
    values: [workspaceId, numbers],
  });
  return rows.map(({ summary }) => summary);
}

async function readContainers(
  workspaceId: string,
  numbers: readonly string[],
): Promise<Map<string, StandingContainer>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<StandingContainer>({
    name: 'read containers for notices',
    text: `SELECT container_number AS "containerNumber", nullif(bill_number, '') AS "billNumber", status,
                  active_hold_count AS "activeHoldCount",
                  to_char(nullif(last_free_day, DATE '9999-12-31'), 'YYYY-MM-DD') AS "lastFreeDay"
             FROM containers WHERE workspace_id = $1 AND container_number = ANY($2) AND newest`,
    values: [workspaceId, numbers],
  });
  return new Map(rows.map((box) => [box.containerNumber, box]));
}

async function readExceptions(
  workspaceId: string,
  numbers: readonly string[],
): Promise<Map<string, PendingEpisode[]>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<PendingEpisode>({
    name: 'read exceptions for notices',
    text: `SELECT e.id, e.container_number AS "containerNumber", nullif(e.bill_number, '') AS "billNumber", e.name,
                  e.summary ->> 'title' AS title, e.summary -> 'history' AS history, b.account
             FROM container_exceptions e
             LEFT JOIN bills b ON b.workspace_id = e.workspace_id AND b.bill_number = e.bill_number
            WHERE e.workspace_id = $1 AND e.container_number = ANY($2) AND e.state <> 'resolved'
            ORDER BY e.container_number, e.id`,
    values: [workspaceId, numbers],
  });
  const byContainer = new Map<string, PendingEpisode[]>();
  for (const row of rows) {
    const of = byContainer.get(row.containerNumber);
    if (of) of.push(row);
    else byContainer.set(row.containerNumber, [row]);
  }
  return byContainer;
}

async function readDeclarations(workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{
    summary: DeclarationSummary;
    confirmed_links: string[];
  }>({
    name: 'read declarations for notices',
    text: 'SELECT summary, confirmed_links FROM declarations WHERE workspace_id = $1 AND declaration_id = ANY($2) ORDER BY declaration_id',
    values: [workspaceId, ids],
  });
  return rows.map(({ summary, confirmed_links }) => ({
    summary,
    bills: confirmed_links.flatMap((link) => (link.startsWith('bill:') ? [link.slice('bill:'.length)] : [])),
  }));
}
