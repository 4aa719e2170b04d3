import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { News } from '#lib/domain/notices/news.ts';
import { queueDeliveries } from '#lib/outbound-webhooks/queue-deliveries.ts';
import { insertNotices } from './insert-notices.ts';
import { type AccountsOfBills, findAccounts, isInScope } from './is-in-scope.ts';
import { toMailTime } from './mail-time.ts';
import type { ActiveRule, Reader } from './read-rules.ts';

/** One rule and what it is to tell. */
export interface Match {
  rule: ActiveRule;
  news: News;
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
  const { now, timeZone } = access;
  const inserted = await insertNotices(
    client,
    access,
    told.map(({ id, rule, news, readers: people }) => ({
      id,
      ruleId: rule.id,
      news,
      people: silently ? [] : people,
      mailDueAt: rule.mail ? toMailTime(rule.dailyAt, now, timeZone) : null,
    })),
  );
  if (silently) return 0;
  const fresh = told.filter(({ id }) => inserted.has(id));
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
