import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { LIST_FIELDS } from '#lib/lists/list-query.ts';

export const Notice = z.object({
  id: z.uuid(),
  kind: z.string(),
  subject: z.object({ kind: z.string(), key: z.string() }),
  title: z.string(),
  text: z.string(),
  href: z.string(),
  noticedAt: Instant,
  readAt: Instant.nullable(),
});
export type Notice = z.output<typeof Notice>;

export const NoticeQuery = z.object({
  unread: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only those you have, or have not, read.' }),
  ...LIST_FIELDS,
});
export type NoticeQuery = z.output<typeof NoticeQuery>;

export const NoticesRead = z.object({
  ids: z.array(z.uuid()).max(500).optional().meta({ description: 'All of yours when not said.' }),
});

export const UnreadNotices = z.object({ unread: z.number().int() });
