import type { AuditEntry } from '#lib/domain/audit/audit-entry.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { StoredEntry } from './hash-entry.ts';

/** What is read of an entry. The JSON comes as the text that was hashed. */
export const AUDIT_COLUMNS = `workspace_id, seq::text, at, actor_kind, actor_id, actor_name, action, subject_kind, subject,
  before::text AS before, after::text AS after, request_id, address, prev_hash, hash, seal`;

export interface AuditRow {
  workspace_id: string;
  seq: string;
  at: Date;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject: string;
  before: string | null;
  after: string | null;
  request_id: string | null;
  address: string | null;
  prev_hash: Buffer;
  hash: Buffer;
  seal: Buffer;
}

/** A row as it was hashed. */
export function toStoredEntry(row: AuditRow): StoredEntry {
  return {
    workspaceId: row.workspace_id,
    seq: Number(row.seq),
    at: toInstant(row.at),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: { kind: row.subject_kind, key: row.subject },
    before: row.before,
    after: row.after,
    requestId: row.request_id,
    address: row.address,
  };
}

/** A row as it is shown. */
export function toAuditEntry(row: AuditRow): AuditEntry {
  const { workspaceId, ...entry } = toStoredEntry(row);
  return {
    ...entry,
    at: entry.at as Instant,
    before: entry.before === null ? null : JSON.parse(entry.before),
    after: entry.after === null ? null : JSON.parse(entry.after),
    prevHash: Buffer.from(row.prev_hash).toString('hex'),
    hash: Buffer.from(row.hash).toString('hex'),
  };
}
