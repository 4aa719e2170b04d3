import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { News } from '#lib/domain/notices/news.ts';
import { queueDeliveries } from '#lib/outbound-webhooks/queue-deliveries.ts';
import { type AccountsOfBills, findAccounts, isInScope } from './is-in-scope.ts';
import { toMailTime } from './mail-time.ts';
import type { ActiveRule, Reader } from './read-rules.ts';

/** One rule and what it is to tell. */
export interface Match {
  rule: ActiveRule;
  news: News;
}

interface Told extends Match {
  id: string;
  readers: string[];
}

/**
 * Tells what rules ask for, each change once: what a rule has told of a subject and state before, it does not tell again.
 * Answers how many notices are new. With `silently` they are written down as told, and nobody hears of them.
 */
export async function tellNews(
  client: pg.ClientBase,
  access: Access,
  matches: readonly Match[],
  readers: readonly Reader[],
  { silently = false }: { silently?: boolean } = {},
): Promise<number> {
  const bills = matches.flatMap(({ news }) => news.billNumbers);
  const accounts = await findAccounts(client, access.workspaceId, bills);
  const told = matches
    .map((match) => ({ ...match, id: v7(), readers: toReaders(match, readers, accounts) }))
    .filter(({ rule, readers: of }) => silently || of.length > 0 || rule.audience.kind === 'webhook');
  if (told.length === 0) return 0;
  const fresh = await insertNotices(client, access, told);
  if (silently) return 0;
  await insertRecipients(client, access, fresh);
  await queueDeliveries(
    client,
    access.workspaceId,
    fresh
      .filter(({ rule }) => rule.audience.kind === 'webhook')
      .map(({ id, rule, news }) => ({
        webhookId: rule.audience.id,
        messageId: `notice_${id}`,
        event: `notice.${news.kind}`,
        data: toMessage(id, news, access.now),
        at: access.now,
      })),
  );
  return fresh.length;
}

/** Which rules ask for which news. `heardAt` says since when something is known: older than a rule, it tells nobody. */
export function matchRules(
  rules: readonly ActiveRule[],
  news: readonly News[],
  heardAt: (news: News) => Instant | undefined,
): Match[] {
  return rules.flatMap((rule) =>
    news.filter((each) => isAskedFor(rule, each, heardAt(each))).map((each) => ({ rule, news: each })),
  );
}

function isAskedFor(
  { kind, settings, createdAt }: ActiveRule,
  news: News,
  heardAt: Instant | undefined,
): boolean {
  if (news.kind !== kind || (heardAt !== undefined && heardAt < createdAt)) return false;
  if (settings.account !== null && news.account !== settings.account) return false;
  return (
    settings.names.length === 0 ||
    news.exceptionName === undefined ||
    settings.names.includes(news.exceptionName)
  );
}

/** Somebody who sees some cargo only is told of that only. */
function toReaders(
  { rule: { audience }, news }: Match,
  readers: readonly Reader[],
  accounts: AccountsOfBills,
): string[] {
  const isMeant = ({ id, role }: Reader) => {
    if (audience.kind === 'person') return id === audience.id;
    if (audience.kind === 'role') return role === audience.id;
    return audience.kind === 'everybody';
  };
  return readers
    .filter((reader) => isMeant(reader) && isInScope(reader.scope, news.billNumbers, accounts))
    .map(({ id }) => id);
}

async function insertNotices(
  client: pg.ClientBase,
  { workspaceId, now }: Access,
  told: Told[],
): Promise<Told[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'insert notices',
    text: `INSERT INTO notices (workspace_id, id, rule_id, kind, subject_kind, subject, state, title, text, href, noticed_at)
           SELECT $1::uuid, id, rule_id, kind, subject_kind, subject, state, title, text, href, $2::timestamptz
             FROM json_to_recordset($3::json)
               AS told(id uuid, rule_id uuid, kind text, subject_kind text, subject text, state text, title text, text text, href text)
            ORDER BY rule_id, subject_kind, subject, state
           ON CONFLICT DO NOTHING RETURNING id`,
    values: [
      workspaceId,
      now,
      JSON.stringify(
        told.map(({ id, rule, news }) => ({
          id,
          rule_id: rule.id,
          kind: news.kind,
          subject_kind: news.subject.kind,
          subject: news.subject.key,
          state: news.state,
          title: news.title,
          text: news.text,
          href: news.href,
        })),
      ),
    ],
  });
  const fresh = new Set(rows.map(({ id }) => id));
  return told.filter(({ id }) => fresh.has(id));
}

async function insertRecipients(client: pg.ClientBase, { workspaceId, now, timeZone }: Access, told: Told[]) {
  const rows = told.flatMap(({ id, rule, readers }) => {
    const due = rule.mail ? toMailTime(rule.dailyAt, now, timeZone) : null;
    return readers.map((person) => ({ person, notice: id, due }));
  });
  if (rows.length === 0) return;
  await client.query({
    name: 'insert notice recipients',
    text: `INSERT INTO notice_recipients (workspace_id, person_id, notice_id, mail_due_at)
           SELECT $1::uuid, person, notice, due
             FROM json_to_recordset($2::json) AS readers(person uuid, notice uuid, due timestamptz)
           ON CONFLICT DO NOTHING`,
    values: [workspaceId, JSON.stringify(rows)],
  });
}

/** What an outbound webhook is told. */
function toMessage(
  id: string,
  { kind, subject, title, text, account, billNumbers, exceptionName }: News,
  at: Instant,
) {
  return {
    id,
    kind,
    subject,
    title,
    text,
    account,
    billNumbers,
    exceptionName: exceptionName ?? null,
    noticedAt: at,
  };
}
