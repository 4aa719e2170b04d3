import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { TriageSubject } from './subject.ts';

/** `new`: never marked as seen; `changed`: something was heard of it since. */
export type News = 'new' | 'changed';

/**
 * What whoever asks has not seen yet of these bills or declarations, by when we heard of it, of a bill's containers too.
 * Nothing for somebody who never marked one as seen: to them all of it would be new. What they did themselves is no news.
 */
export async function findNews(
  { workspaceId, actor }: Access,
  kind: TriageSubject['kind'],
  keys: readonly string[],
): Promise<ReadonlyMap<string, News>> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ key: string; news: News }>(
    `SELECT asked.key, CASE WHEN mark.seen_at IS NULL THEN 'new' ELSE 'changed' END AS news
       FROM unnest($4::text[]) AS asked(key)
       LEFT JOIN subject_marks mark ON mark.workspace_id = $1 AND mark.person_id = $2
             AND mark.subject_kind = $3 AND mark.subject = asked.key
      WHERE EXISTS (SELECT FROM subject_marks any_mark WHERE any_mark.workspace_id = $1 AND any_mark.person_id = $2
                       AND any_mark.subject_kind = $3 AND any_mark.seen_at IS NOT NULL)
        AND (mark.seen_at IS NULL
             OR EXISTS (SELECT FROM trade_events fact WHERE fact.workspace_id = $1 AND fact.subject_kind = $3
                           AND fact.subject = asked.key AND fact.received_at > mark.seen_at
                           AND fact.data #>> '{person,id}' IS DISTINCT FROM $2)
             OR $3 = 'bill' AND EXISTS (
                  SELECT FROM containers box JOIN trade_events fact ON fact.workspace_id = $1
                          AND fact.subject_kind = 'container' AND fact.subject = box.container_number
                   WHERE box.workspace_id = $1 AND box.bill_number = asked.key AND fact.received_at > mark.seen_at
                     AND fact.data #>> '{person,id}' IS DISTINCT FROM $2))`,
    [workspaceId, actor.id, kind, keys],
  );
  return new Map(rows.map(({ key, news }) => [key, news]));
}
