import type pg from 'pg';
import type { Actor } from '#lib/auth/access.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { getEnvironment } from '#lib/env.ts';
import { cleanText, type Plain, toCanonicalJson } from './canonical-json.ts';
import { FIRST_PREV_HASH, hashEntry, type StoredEntry } from './hash-entry.ts';
import { sealHash } from './seal-hash.ts';

/** A change to be told in the audit log. */
export interface Change {
  /** noun.verb: `container-exception.resolve`, `api-key.create`, `sign-in.fail`. */
  action: string;
  subject: { kind: string; key: string };
  /** Only what the change touched; never a secret. */
  before?: Plain;
  after?: Plain;
}

/** Who made the changes, when and from where. */
export interface Circumstances {
  workspaceId: string;
  actor: Actor;
  now: Instant;
  request?: { id: string | null; address: string | null };
}

/**
 * Appends changes to the audit log of a workspace, in the transaction that makes them: what is told happened, and what
 * happened is told. An `Access` says who, when and where.
 *
 * It holds the end of the workspace's chain until the transaction ends, so that entries have one order. Call it after the
 * locks of subjects and before `bumpChangeVersions`, and never while webhooks are taken in: they do not wait for it.
 */
export async function recordAudit(
  client: Pick<pg.ClientBase, 'query'>,
  circumstances: Circumstances,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { workspaceId } = circumstances;
  const head = await holdHead(client, workspaceId);
  const rows = toRows(circumstances, changes, head);
  const last = rows.at(-1);
  if (!last) return;
  await insertRows(client, workspaceId, rows);
  await client.query('UPDATE audit_heads SET seq = $2, hash = $3 WHERE workspace_id = $1', [
    workspaceId,
    last.seq,
    last.hash,
  ]);
}

interface Head {
  seq: number;
  hash: Uint8Array;
}

type Row = StoredEntry & { prevHash: Uint8Array; hash: Buffer; seal: Buffer };

async function holdHead(client: Pick<pg.ClientBase, 'query'>, workspaceId: string): Promise<Head> {
  await client.query(
    'INSERT INTO audit_heads (workspace_id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
    [workspaceId, FIRST_PREV_HASH],
  );
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    'SELECT seq, hash FROM audit_heads WHERE workspace_id = $1 FOR UPDATE',
    [workspaceId],
  );
  const [row] = rows;
  if (!row) throw new Error('The audit log has no end.');
  return { seq: Number(row.seq), hash: row.hash };
}

function toRows({ workspaceId, actor, now, request }: Circumstances, changes: readonly Change[], head: Head) {
  const secret = getEnvironment().APP_SECRET;
  const rows: Row[] = [];
  let { seq, hash: prevHash } = head;
  for (const { action, subject, before = null, after = null } of changes) {
    seq += 1;
    const entry: StoredEntry = {
      workspaceId,
      seq,
      at: now,
      actor: { kind: actor.kind, id: cleanText(actor.id), name: cleanText(actor.name) },
      action,
      subject: { kind: subject.kind, key: cleanText(subject.key) },
      before: before === null ? null : toCanonicalJson(before),
      after: after === null ? null : toCanonicalJson(after),
      requestId: request?.id ? cleanText(request.id) : null,
      address: request?.address ? cleanText(request.address) : null,
    };
    const hash = hashEntry(entry, prevHash);
    rows.push({ ...entry, prevHash, hash, seal: sealHash(hash, secret) });
    prevHash = hash;
  }
  return rows;
}

async function insertRows(client: Pick<pg.ClientBase, 'query'>, workspaceId: string, rows: readonly Row[]) {
  const column = (read: (row: Row) => string | number | Uint8Array | null) => rows.map(read);
  await client.query({
    name: 'insert audit entries',
    text: `INSERT INTO audit_entries (workspace_id, seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject,
                                before, after, request_id, address, prev_hash, hash, seal)
     SELECT $1::uuid, * FROM unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[],
                                    $8::text[], $9::text[], $10::json[], $11::json[], $12::text[], $13::text[],
                                    $14::bytea[], $15::bytea[], $16::bytea[])`,
    values: [
      workspaceId,
      column(({ seq }) => seq),
      column(({ at }) => at),
      column(({ actor }) => actor.kind),
      column(({ actor }) => actor.id),
      column(({ actor }) => actor.name),
      column(({ action }) => action),
      column(({ subject }) => subject.kind),
      column(({ subject }) => subject.key),
      column(({ before }) => before),
      column(({ after }) => after),
      column(({ requestId }) => requestId),
      column(({ address }) => address),
      column(({ prevHash }) => prevHash),
      column(({ hash }) => hash),
      column(({ seal }) => seal),
    ],
  });
}
