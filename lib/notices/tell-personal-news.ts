import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { PersonalNews } from '#lib/domain/notices/news.ts';
import { insertNotices } from './insert-notices.ts';
import { findAccounts, isInScope } from './is-in-scope.ts';
import { type Reader, readReaders } from './read-rules.ts';
import { NO_RULE } from './tell-administrators.ts';

/**
 * Tells people what they asked for by watching a bill, a container or a declaration, or by letting an exception sleep: in their lists and
 * not by mail, each change once, and only those who may see it. Answers how many notices are new.
 *
 * @param heardAt since when a change is known: whoever watches from later on has seen it themselves.
 */
export async function tellPersonalNews(
  client: pg.ClientBase,
  access: Pick<Access, 'workspaceId' | 'timeZone' | 'now' | 'today'>,
  news: readonly PersonalNews[],
  heardAt: (news: PersonalNews) => Instant | undefined = () => undefined,
): Promise<number> {
  if (news.length === 0) return 0;
  const { workspaceId } = access;
  const meant = [
    ...(await findWatchers(client, workspaceId, news, heardAt)),
    ...(await findSleepers(client, workspaceId, news)),
  ];
  if (meant.length === 0) return 0;
  const readers = new Map((await readReaders(client, access)).map((reader) => [reader.id, reader]));
  const bills = meant.flatMap(({ news: { billNumbers } }) => billNumbers);
  const accounts = await findAccounts(client, workspaceId, bills);
  const mayHear = (reader: Reader | undefined, { billNumbers }: PersonalNews) =>
    reader !== undefined && isInScope(reader.scope, billNumbers, accounts);
  const people = new Map<PersonalNews, string[]>();
  for (const { news: each, personId } of meant) {
    if (mayHear(readers.get(personId), each)) people.set(each, [...(people.get(each) ?? []), personId]);
  }
  const told = [...people].map(([each, of]) => ({
    id: v7(),
    ruleId: NO_RULE,
    news: each,
    people: of,
    mailDueAt: null,
  }));
  return (await insertNotices(client, access, told)).size;
}

interface Meant {
  news: PersonalNews;
  personId: string;
}

async function findWatchers(
  client: pg.ClientBase,
  workspaceId: string,
  news: readonly PersonalNews[],
  heardAt: (news: PersonalNews) => Instant | undefined,
): Promise<Meant[]> {
  const watched = new Map(
    news
      .filter(({ kind }) => kind === 'watched')
      .map((each) => [`${each.subject.kind} ${each.subject.key}`, each]),
  );
  if (watched.size === 0) return [];
  const { rows } = await client.query<{
    person_id: string;
    subject_kind: string;
    subject: string;
    watching_since: Date;
  }>(
    `SELECT person_id, subject_kind, subject, watching_since FROM subject_marks
      WHERE workspace_id = $1 AND watching_since IS NOT NULL
        AND (subject_kind, subject) IN (SELECT * FROM unnest($2::text[], $3::text[]))
      ORDER BY person_id`,
    [
      workspaceId,
      [...watched.values()].map(({ subject }) => subject.kind),
      [...watched.values()].map(({ subject }) => subject.key),
    ],
  );
  return rows.flatMap((row) => {
    const each = watched.get(`${row.subject_kind} ${row.subject}`);
    const since = each && heardAt(each);
    if (!each || (since !== undefined && since < toInstant(row.watching_since))) return [];
    return [{ news: each, personId: row.person_id }];
  });
}

async function findSleepers(
  client: pg.ClientBase,
  workspaceId: string,
  news: readonly PersonalNews[],
): Promise<Meant[]> {
  const byAct = new Map(news.flatMap((each) => (each.actId ? [[each.actId, each] as const] : [])));
  if (byAct.size === 0) return [];
  const { rows } = await client.query<{ id: string; person_id: string }>(
    `SELECT id, data #>> '{person,id}' AS person_id FROM trade_events
      WHERE workspace_id = $1 AND id = ANY($2) ORDER BY id`,
    [workspaceId, [...byAct.keys()]],
  );
  return rows.flatMap(({ id, person_id: personId }) => {
    const each = byAct.get(id);
    return each ? [{ news: each, personId }] : [];
  });
}
