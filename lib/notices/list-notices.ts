import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { decodeCursor, encodeCursor, type Page, toPage } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { Notice, NoticeQuery } from './notice.ts';

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface Row {
  id: string;
  kind: string;
  subject_kind: string;
  subject: string;
  title: string;
  text: string;
  href: string;
  noticed_at: Date;
  read_at: Date | null;
}

/** What whoever asks was told, the newest first; a program is told nothing. @throws {BadRequest} for a cursor that is none. */
export async function listNotices(
  { workspaceId, person }: Access,
  query: NoticeQuery,
): Promise<Page<Notice>> {
  const before = query.cursor ? decodeCursor('notices', query.cursor, z.tuple([z.uuid()]))[0] : LAST_ID;
  const unread = query.unread === undefined ? null : query.unread === 'true';
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>({
    name: 'list notices',
    text: `SELECT n.id, n.kind, n.subject_kind, n.subject, n.title, n.text, n.href, n.noticed_at, r.read_at
             FROM notice_recipients r
             JOIN notices n ON n.workspace_id = r.workspace_id AND n.id = r.notice_id
            WHERE r.workspace_id = $1 AND r.person_id = $2::uuid AND r.notice_id < $3::uuid
              AND ($4::boolean IS NULL OR (r.read_at IS NULL) = $4)
            ORDER BY r.notice_id DESC LIMIT $5`,
    values: [workspaceId, person?.id ?? null, before, unread, query.limit + 1],
  });
  return toPage(
    rows,
    query.limit,
    (row) => ({
      id: row.id,
      kind: row.kind,
      subject: { kind: row.subject_kind, key: row.subject },
      title: row.title,
      text: row.text,
      href: row.href,
      noticedAt: toInstant(row.noticed_at),
      readAt: row.read_at && toInstant(row.read_at),
    }),
    (last) => encodeCursor('notices', [last.id]),
  );
}
