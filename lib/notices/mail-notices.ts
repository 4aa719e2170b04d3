import { createHash } from 'node:crypto';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { getEnvironment } from '#lib/env.ts';
import { deliverMail } from '#lib/mail/deliver-mail.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { DEFAULT_LANGUAGE, toLanguage } from '#lib/words/languages.ts';
import { sayIn } from '#lib/words/say-in.ts';

const MAILS_AT_ONCE = 200;
const MOST_IN_A_MAIL = 200;
const LONGEST_PAUSE_MINUTES = 360;

interface Due {
  person_id: string;
  email: string;
  language: string | null;
  notice_ids: string[];
  titles: string[];
  texts: string[];
  hrefs: string[];
}

// One mail a person, of everything that is due for them.
const FIND_DUE = `
  SELECT r.person_id, p.email, p.language, array_agg(n.id::text ORDER BY n.id) AS notice_ids,
         array_agg(n.title ORDER BY n.id) AS titles, array_agg(n.text ORDER BY n.id) AS texts,
         array_agg(n.href ORDER BY n.id) AS hrefs
    FROM (SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY notice_id) AS place
            FROM notice_recipients WHERE workspace_id = $1 AND mail_due_at <= $2::timestamptz) AS r
    JOIN notices n ON n.workspace_id = $1 AND n.id = r.notice_id
    JOIN people p ON p.id = r.person_id
   WHERE r.place <= $3
     AND EXISTS (SELECT 1 FROM memberships m
                  WHERE m.workspace_id = $1 AND m.person_id = r.person_id AND m.disabled_at IS NULL)
   GROUP BY r.person_id, p.email, p.language ORDER BY r.person_id LIMIT $4`;

/**
 * Sends the mails that are due, one a person, each in their language. A mail that cannot go is tried again later. Should the process end between
 * sending and writing that down, the same mail goes again under the same Message-ID, by which mail programs show it once.
 * Answers also how many people wait for one that could not go before.
 */
export async function mailNotices(
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  signal: AbortSignal,
): Promise<{ sent: number; failed: number; waiting: number }> {
  const { pool } = getWorkspaceDatabase(workspaceId);
  const { rows } = await pool.query<Due>({
    name: 'find due mails',
    text: FIND_DUE,
    values: [workspaceId, now, MOST_IN_A_MAIL, MAILS_AT_ONCE],
  });
  const count = { sent: 0, failed: 0 };
  for (const due of rows) {
    if (signal.aborted) break;
    const isSent = await deliverMail(toMail(due));
    count[isSent ? 'sent' : 'failed'] += 1;
    await pool.query(isSent ? MARK_SENT : TRY_AGAIN, [workspaceId, due.person_id, due.notice_ids]);
  }
  return { ...count, waiting: await countWaiting(workspaceId) };
}

async function countWaiting(workspaceId: string): Promise<number> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ people: number }>(
    `SELECT count(DISTINCT person_id)::int AS people FROM notice_recipients
      WHERE workspace_id = $1 AND mail_due_at IS NOT NULL AND mail_attempts > 0`,
    [workspaceId],
  );
  return rows[0]?.people ?? 0;
}

const MARK_SENT = `
  UPDATE notice_recipients SET mail_due_at = NULL, mailed_at = now()
   WHERE workspace_id = $1 AND person_id = $2 AND notice_id = ANY($3::uuid[])`;

const TRY_AGAIN = `
  UPDATE notice_recipients
     SET mail_attempts = mail_attempts + 1,
         mail_due_at = now() + least(${LONGEST_PAUSE_MINUTES}, power(2, mail_attempts)) * interval '1 minute'
   WHERE workspace_id = $1 AND person_id = $2 AND notice_id = ANY($3::uuid[])`;

function toMail({ email, language: chosen, notice_ids: ids, hrefs, ...told }: Due) {
  const language = toLanguage(chosen) ?? DEFAULT_LANGUAGE;
  const t = getTranslate(language, 'mail');
  const say = sayIn(language, getTranslate(language));
  const [titles, texts] = [told.titles.map(say), told.texts.map(say)];
  const address = getEnvironment().PUBLIC_URL?.replace(/\/$/, '') ?? '';
  const items = titles.map((title, index) => [title, texts[index], `${address}${hrefs[index]}`].join('\n'));
  const [first = t('notices')] = titles;
  return {
    to: email,
    subject: titles.length === 1 ? first : t('severalNotices', { count: titles.length, first }),
    text: [...items, t('whyNotices', { address: `${address}/settings/notices` })].join('\n\n'),
    id: createHash('sha256').update(ids.join()).digest('hex').slice(0, 32),
  };
}
