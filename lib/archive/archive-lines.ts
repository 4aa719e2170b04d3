import { z } from 'zod';
import type { PartKind } from './manifest.ts';

const text = z.string().nullable();
const instant = z.iso.datetime();
const json = z.json();

export const WorkspaceLine = z.strictObject({
  id: z.guid(),
  name: z.string(),
  timeZone: z.string(),
  createdAt: instant,
});

/** A connection of a sender, without its secrets. */
export const FeedLine = z.strictObject({
  workspaceId: z.guid(),
  id: z.guid(),
  source: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  isDefault: z.boolean(),
  createdAt: instant,
});

/** A message as it arrived, and how it was kept. */
export const WebhookEventLine = z.strictObject({
  workspaceId: z.guid(),
  id: z.guid(),
  feedId: z.guid(),
  source: z.string(),
  event: text,
  state: z.string(),
  reason: text,
  receivedAt: instant,
  sentAt: instant.nullable(),
  deliveryAttempt: z.number().int().nullable(),
  pendingRetries: z.number().int().nullable(),
  contentKey: z.guid(),
  /** Of the body, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  headers: json,
  /** In base64: the bytes as they came. */
  body: z.string(),
  identifiers: z.array(z.string()),
});
export type WebhookEventLine = z.infer<typeof WebhookEventLine>;

/** A fact that no kept message states: what a person did. */
export const FactLine = z.strictObject({
  workspaceId: z.guid(),
  id: z.guid(),
  subjectKind: z.string(),
  subject: z.string(),
  type: z.string(),
  contentKey: z.guid(),
  sentAt: instant.nullable(),
  happenedAt: instant.nullable(),
  receivedAt: instant,
  webhookEventId: z.guid().nullable(),
  data: json,
});

const hex = z.string().regex(/^([0-9a-f]{2})*$/);

/** An entry of the audit log, as it was hashed: `before` and `after` are the JSON text as it was written. */
const AuditEntryLine = z.strictObject({
  workspaceId: z.guid(),
  seq: z.string().regex(/^\d{1,18}$/),
  at: instant,
  actorKind: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subject: z.string(),
  before: text,
  after: text,
  requestId: text,
  address: text,
  prevHash: hex,
  hash: hex,
  seal: hex,
});

/** What a person keeps about a subject for themselves. */
const MarkLine = z.strictObject({
  workspaceId: z.guid(),
  personId: z.string(),
  subjectKind: z.string(),
  subject: z.string(),
  watchingSince: instant.nullable(),
  seenAt: instant.nullable(),
});

/** What a line of each kind of part is. */
export const ARCHIVE_LINES = {
  workspaces: WorkspaceLine,
  feeds: FeedLine,
  'webhook-events': WebhookEventLine,
  facts: FactLine,
  'audit-entries': AuditEntryLine,
  marks: MarkLine,
} as const satisfies Record<PartKind, z.ZodType>;
