import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What a notice says. */
export interface Told {
  kind: string;
  subject: { kind: string; key: string };
  /** With rule and subject it makes the notice one of a kind. */
  state: string;
  title: string;
  text: string;
  /** Where to read on, below the address of the product. */
  href: string;
}

/** One notice, and who is told of it. */
export interface NewNotice {
  id: string;
  ruleId: string;
  news: Told;
  people: readonly string[];
  mailDueAt: Instant | null;
}

/**
 * Writes down notices and who is told of them, each once: what stands already under its rule, subject and state is passed
 * over. Answers the ids of those that are new.
 */
export async function insertNotices(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  notices: readonly NewNotice[],
): Promise<Set<string>> {
  if (notices.length === 0) return new Set();
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
        notices.map(({ id, ruleId, news }) => ({
          id,
          rule_id: ruleId,
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
  await insertRecipients(
    client,
    workspaceId,
    notices.filter(({ id }) => fresh.has(id)),
  );
  return fresh;
}

async function insertRecipients(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  notices: readonly NewNotice[],
): Promise<void> {
  const rows = notices.flatMap(({ id, people, mailDueAt }) =>
    people.map((person) => ({ person, notice: id, due: mailDueAt })),
  );
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
