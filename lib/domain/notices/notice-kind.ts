import { z } from 'zod';

/** What somebody can be told of. */
export const NoticeKind = z.enum([
  'hold-placed',
  'release-taken-back',
  'last-free-day',
  'declaration-action-needed',
  'container-exception',
  'sender-silent',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;
