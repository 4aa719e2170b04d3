import { z } from 'zod';
import { Instant } from '../instant.ts';
import { WebhookEventState } from '../webhook-events/webhook-event.ts';

/** One connection of a sender: an address of its own, and what proves the sender there. */
export const Feed = z.object({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  /** A feed that is switched off answers 404. */
  enabled: z.boolean(),
  /** The feed behind `/api/webhooks/<source>`; its secret stands in the environment. */
  isDefault: z.boolean(),
  /** Where its sender posts to, below the address of Clearhold. */
  path: z.string(),
  createdAt: Instant,
  /** What lets a sender in now, the newest first: two while a rotation lasts, none for a default feed. */
  secrets: z.array(
    z.object({
      id: z.string(),
      createdAt: Instant,
      /** From then on it lets nobody in; `null` for the current one. */
      endsAt: Instant.nullable(),
      /** `false` when APP_SECRET is no longer the one it was sealed with: rotate it. */
      readable: z.boolean(),
    }),
  ),
  /** The newest message among the last ones of the workspace; `null` when it has none there. */
  lastMessage: z
    .object({
      id: z.string(),
      event: z.string().nullable(),
      state: WebhookEventState,
      receivedAt: Instant,
    })
    .nullable(),
});
export type Feed = z.infer<typeof Feed>;

/** A message to try a feed out with. */
export const TestMessage = z.object({
  /** A command for a shell. */
  curl: z.string(),
  body: z.string(),
  /** The environment variable that the command reads the secret from; `null` when it needs none. */
  secretFrom: z.string().nullable(),
  /** The page that shows what the message says. */
  page: z.string(),
});
export type TestMessage = z.infer<typeof TestMessage>;

/** A feed with its secret, which is shown this once. */
export const FeedWithSecret = z.object({ feed: Feed, secret: z.string(), test: TestMessage });
export type FeedWithSecret = z.infer<typeof FeedWithSecret>;
