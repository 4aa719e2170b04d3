import { z } from 'zod';

const LONGEST_OVERLAP_HOURS = 30 * 24;
const DAY_HOURS = 24;

const FeedName = z.string().trim().min(1, 'expected a name').max(100, 'expected at most 100 characters');

/** What a sender gave out as its secret. Made here when left out. */
const GivenSecret = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'expected plain letters, digits and signs, no spaces')
  .min(16, 'expected at least 16 characters')
  .max(200, 'expected at most 200 characters')
  .optional();

export const FeedDraft = z.strictObject({ source: z.string(), name: FeedName, secret: GivenSecret });
export type FeedDraft = z.infer<typeof FeedDraft>;

export const FeedChange = z.strictObject({ name: FeedName.optional(), enabled: z.boolean().optional() });
export type FeedChange = z.infer<typeof FeedChange>;

export const SecretRotation = z.strictObject({
  /** So long the secret before is right too; 0 ends it at once. */
  overlapHours: z.number().int().min(0).max(LONGEST_OVERLAP_HOURS).default(DAY_HOURS),
  secret: GivenSecret,
});
export type SecretRotation = z.infer<typeof SecretRotation>;
