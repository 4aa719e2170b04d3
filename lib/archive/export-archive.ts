import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { Conflict } from '#lib/errors.ts';
import { connectPlainly } from '#lib/rebuild/session.ts';
import { readStateProof } from '#lib/state/get-state-proof.ts';
import { MANIFEST_FILE, type Manifest, PART_KINDS, type Part, type PartKind } from './manifest.ts';
import { isTarFile, packFolder } from './pack-folder.ts';
import { readRows } from './read-rows.ts';
import { writeParts } from './write-parts.ts';

// Times and keys as the columns have them; names and shapes are those of `archive-lines.ts`.
const QUERIES: Record<PartKind, string> = {
  workspaces: `
    SELECT id, name, time_zone AS "timeZone", created_at AS "createdAt" FROM workspaces ORDER BY id`,
  feeds: `
    SELECT workspace_id AS "workspaceId", id, source, name, enabled, is_default AS "isDefault",
           created_at AS "createdAt"
      FROM feeds ORDER BY workspace_id, id`,
  'webhook-events': `
    SELECT workspace_id AS "workspaceId", id, feed_id AS "feedId", source, event, state, reason,
           received_at AS "receivedAt", sent_at AS "sentAt", delivery_attempt AS "deliveryAttempt",
           pending_retries AS "pendingRetries", content_key AS "contentKey", sha256, headers, body,
           coalesce(identifiers, '{}') AS identifiers
      FROM webhook_events ORDER BY workspace_id, id`,
  facts: `
    SELECT workspace_id AS "workspaceId", id, subject_kind AS "subjectKind", subject, type,
           content_key AS "contentKey", sent_at AS "sentAt", happened_at AS "happenedAt",
           received_at AS "receivedAt", webhook_event_id AS "webhookEventId", data
      FROM trade_events AS fact
     WHERE webhook_event_id IS NULL
        OR NOT EXISTS (SELECT FROM webhook_events AS message
                        WHERE message.workspace_id = fact.workspace_id AND message.id = fact.webhook_event_id)
     ORDER BY workspace_id, id`,
  'audit-entries': `
    SELECT workspace_id AS "workspaceId", seq::text AS seq, at, actor_kind AS "actorKind", actor_id AS "actorId",
           actor_name AS "actorName", action, subject_kind AS "subjectKind", subject, before::text AS before,
           after::text AS after, request_id AS "requestId", address, encode(prev_hash, 'hex') AS "prevHash",
           encode(hash, 'hex') AS hash, encode(seal, 'hex') AS seal
      FROM audit_entries AS entry ORDER BY entry.workspace_id, entry.seq`,
  marks: `
    SELECT workspace_id AS "workspaceId", person_id AS "personId", subject_kind AS "subjectKind", subject,
           watching_since AS "watchingSince", seen_at AS "seenAt"
      FROM subject_marks ORDER BY workspace_id, person_id, subject_kind, subject`,
};

export interface ExportOptions {
  url: string;
  /** A folder that is made, or a file that ends in `.tar`. */
  out: string;
  say?: (line: string) => void;
}

export interface ExportReport {
  manifest: Manifest;
  /** Whoever keeps it elsewhere can tell later that nobody changed the manifest, and with it the parts. */
  manifestSha256: string;
}

/**
 * Writes every message as it arrived, everything people did, what they watch and have seen, and the audit log, of all
 * workspaces and of one moment, as compressed parts with their sums. All else follows from it. No secrets, and nothing of messages whose sender gave no proof.
 *
 * The archive appears under its name when it is whole.
 *
 * @throws {Conflict} when there is something under that name already.
 */
export async function exportArchive({ url, out, say = () => {} }: ExportOptions): Promise<ExportReport> {
  await requireNothingAt(out);
  const folder = `${out}.partial`;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { mode: 0o700 }).catch(() => {
    throw new Conflict(
      `${folder} is left of an export that did not end, or cannot be made: remove it first.`,
    );
  });
  try {
    const manifest = await writeFolder(url, folder, say);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(join(folder, MANIFEST_FILE), text, { mode: 0o600, flag: 'wx', flush: true });
    if (isTarFile(out))
      await packFolder(folder, [MANIFEST_FILE, ...manifest.parts.map(({ file }) => file)], out);
    else {
      if (existsSync(out)) await rmdir(out);
      await rename(folder, out);
    }
    return { manifest, manifestSha256: createHash('sha256').update(text).digest('hex') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireNothingAt(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const isEmptyFolder = await readdir(out).then(
    (names) => names.length === 0,
    () => false,
  );
  if (!isEmptyFolder || isTarFile(out)) throw new Conflict(`${out} is there already: name another place.`);
}

async function writeFolder(url: string, folder: string, say: (line: string) => void): Promise<Manifest> {
  const client = await connectPlainly(url);
  try {
    return await inSnapshot(client, async () => {
      const createdAt = new Date().toISOString();
      const workspaces = await readWorkspaces(client);
      const parts: Part[] = [];
      for (const kind of PART_KINDS) {
        const written = await writeParts(folder, kind, toValues(client, kind));
        parts.push(...written);
        say(`${kind}: ${written.reduce((sum, { lines }) => sum + lines, 0)}`);
      }
      return { format: 'clearhold-archive', version: 1, createdAt, workspaces, parts };
    });
  } finally {
    await client.end();
  }
}

async function readWorkspaces(client: pg.Client): Promise<Manifest['workspaces']> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM workspaces ORDER BY id',
  );
  const workspaces = [];
  for (const { id, name } of rows) {
    const { facts, stateHash } = await readStateProof(client, id);
    workspaces.push({ id, name, facts, stateHash });
  }
  return workspaces;
}

/** Bytes as text: the body in base64, its sum in hex. */
async function* toValues(client: pg.Client, kind: PartKind): AsyncGenerator<object> {
  for await (const row of readRows<{ body?: Buffer; sha256?: Buffer }>(client, QUERIES[kind])) {
    if (row.body === undefined || row.sha256 === undefined) yield row;
    else yield { ...row, sha256: row.sha256.toString('hex'), body: row.body.toString('base64') };
  }
}
