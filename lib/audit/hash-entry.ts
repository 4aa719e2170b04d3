import { hash } from 'node:crypto';

/** An entry as it is stored, without what is computed from it. */
export interface StoredEntry {
  workspaceId: string;
  seq: number;
  /** ISO 8601 with milliseconds, UTC. */
  at: string;
  actor: { kind: string; id: string; name: string };
  action: string;
  subject: { kind: string; key: string };
  /** JSON text as it is stored. */
  before: string | null;
  after: string | null;
  requestId: string | null;
  address: string | null;
}

/** What the first entry of a chain follows. */
export const FIRST_PREV_HASH: Uint8Array = new Uint8Array(32);

/** SHA-256 over the entry and the hash before it; the README of this folder says how, for others to compute it too. */
export function hashEntry(entry: StoredEntry, prevHash: Uint8Array): Buffer {
  const text = JSON.stringify([
    'clearhold-audit-1',
    entry.workspaceId,
    entry.seq,
    entry.at,
    entry.actor.kind,
    entry.actor.id,
    entry.actor.name,
    entry.action,
    entry.subject.kind,
    entry.subject.key,
    entry.before,
    entry.after,
    entry.requestId,
    entry.address,
    Buffer.from(prevHash).toString('hex'),
  ]);
  return hash('sha256', text, 'buffer');
}
