import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { WebhookEventLine } from './archive-lines.ts';
import { BadArchive } from './bad-archive.ts';

type Insert = (client: pg.ClientBase, lines: object[]) => Promise<unknown>;

const MESSAGE_TYPES = `"workspaceId" uuid, id uuid, "feedId" uuid, source text, event text, state text, reason text,
  "receivedAt" timestamptz, "sentAt" timestamptz, "deliveryAttempt" int, "pendingRetries" int, "contentKey" uuid,
  sha256 text, headers json, body text, identifiers text[]`;

/** Inserts lines of an archive as they are: with their ids and the times of their arrival. */
export const insertWorkspaces: Insert = (client, lines) =>
  client.query(
    `INSERT INTO workspaces (id, name, time_zone, created_at)
     SELECT id, name, "timeZone", "createdAt"
       FROM json_to_recordset($1) AS line(id uuid, name text, "timeZone" text, "createdAt" timestamptz)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, created_at = excluded.created_at`,
    [JSON.stringify(lines)],
  );

export const insertFeeds: Insert = (client, lines) =>
  client.query(
    `INSERT INTO feeds (workspace_id, id, source, name, enabled, is_default, created_at)
     SELECT "workspaceId", id, source, name, enabled, "isDefault", "createdAt"
       FROM json_to_recordset($1) AS line("workspaceId" uuid, id uuid, source text, name text, enabled boolean,
                                          "isDefault" boolean, "createdAt" timestamptz)
     ON CONFLICT (workspace_id, id) DO UPDATE
        SET name = excluded.name, enabled = excluded.enabled, is_default = excluded.is_default,
            created_at = excluded.created_at`,
    [JSON.stringify(lines)],
  );

export const insertFacts: Insert = (client, lines) =>
  client.query(
    `INSERT INTO trade_events (workspace_id, id, subject_kind, subject, type, content_key, sent_at, happened_at,
                               received_at, webhook_event_id, data)
     SELECT "workspaceId", id, "subjectKind", subject, type, "contentKey", "sentAt", "happenedAt", "receivedAt",
            "webhookEventId", data
       FROM json_to_recordset($1) AS line("workspaceId" uuid, id uuid, "subjectKind" text, subject text, type text,
                                          "contentKey" uuid, "sentAt" timestamptz, "happenedAt" timestamptz,
                                          "receivedAt" timestamptz, "webhookEventId" uuid, data json)`,
    [JSON.stringify(lines)],
  );

export const insertAuditEntries: Insert = (client, lines) =>
  client.query(
    `INSERT INTO audit_entries (workspace_id, seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject,
                                before, after, request_id, address, prev_hash, hash, seal)
     SELECT "workspaceId", seq, at, "actorKind", "actorId", "actorName", action, "subjectKind", subject, before::json,
            after::json, "requestId", address, decode("prevHash", 'hex'), decode(hash, 'hex'), decode(seal, 'hex')
       FROM json_to_recordset($1) AS line("workspaceId" uuid, seq bigint, at timestamptz, "actorKind" text,
              "actorId" text, "actorName" text, action text, "subjectKind" text, subject text, before text, after text,
              "requestId" text, address text, "prevHash" text, hash text, seal text)`,
    [JSON.stringify(lines)],
  );

/** The end of each chain is the last of its entries. */
export async function insertAuditHeads(client: pg.ClientBase, workspaceIds: string[]): Promise<void> {
  await client.query(
    `INSERT INTO audit_heads (workspace_id, seq, hash)
     SELECT DISTINCT ON (workspace_id) workspace_id, seq, hash FROM audit_entries WHERE workspace_id = ANY($1)
      ORDER BY workspace_id, seq DESC
     ON CONFLICT (workspace_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    [workspaceIds],
  );
}

export const insertMarks: Insert = (client, lines) =>
  client.query(
    `INSERT INTO subject_marks (workspace_id, person_id, subject_kind, subject, watching_since, seen_at)
     SELECT "workspaceId", "personId", "subjectKind", subject, "watchingSince", "seenAt"
       FROM json_to_recordset($1) AS line("workspaceId" uuid, "personId" text, "subjectKind" text, subject text,
                                          "watchingSince" timestamptz, "seenAt" timestamptz)
     ON CONFLICT (workspace_id, person_id, subject_kind, subject) DO UPDATE
        SET watching_since = excluded.watching_since, seen_at = excluded.seen_at`,
    [JSON.stringify(lines)],
  );

/** @throws {BadArchive} when a body is not the one that arrived. */
export async function insertMessages(client: pg.ClientBase, lines: WebhookEventLine[]): Promise<void> {
  for (const { id, body, sha256 } of lines) {
    if (createHash('sha256').update(body, 'base64').digest('hex') !== sha256)
      throw new BadArchive(`The message ${id} is not the one that arrived: its sum is another one.`);
  }
  await client.query(
    `INSERT INTO webhook_events (workspace_id, id, feed_id, source, event, state, reason, received_at, sent_at,
                                 delivery_attempt, pending_retries, content_key, sha256, headers, body, identifiers)
     SELECT "workspaceId", id, "feedId", source, event, state, reason, "receivedAt", "sentAt", "deliveryAttempt",
            "pendingRetries", "contentKey", decode(sha256, 'hex'), headers, decode(body, 'base64'), identifiers
       FROM json_to_recordset($1) AS line(${MESSAGE_TYPES})`,
    [JSON.stringify(lines)],
  );
}

/** Which delivery of a content was the first one: that which is no repeat. */
export async function insertContents(client: pg.ClientBase, workspaceIds: string[]): Promise<void> {
  await client.query(
    `INSERT INTO webhook_contents (workspace_id, content_key, webhook_event_id)
     SELECT DISTINCT ON (workspace_id, content_key) workspace_id, content_key, id
       FROM webhook_events WHERE workspace_id = ANY($1)
      ORDER BY workspace_id, content_key, state = 'repeat', state = 'failed', id
     ON CONFLICT DO NOTHING`,
    [workspaceIds],
  );
}
