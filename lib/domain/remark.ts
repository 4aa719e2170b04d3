import { z } from 'zod';

/** What a person should be told about a change or a contradiction; it never changes a status by itself. */
export const Remark = z.object({
  code: z.enum([
    'no-sent-at',
    'several-accounts',
    'unreadable-date',
    'contradictory-flag',
    'unmatched-removal',
    'revocation-without-release',
    'released-but-held',
    'after-terminal',
    'unusual-move',
  ]),
  text: z.string(),
});
export type Remark = z.infer<typeof Remark>;
