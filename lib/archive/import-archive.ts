import type pg from 'pg';
import { Conflict } from '#lib/errors.ts';
import { type RebuildReport, rebuildWorkspace } from '#lib/rebuild/rebuild-workspace.ts';
import { connectPlainly } from '#lib/rebuild/session.ts';
import { inBatches } from './in-batches.ts';
import {
  insertAuditEntries,
  insertAuditHeads,
  insertContents,
  insertFacts,
  insertFeeds,
  insertMarks,
  insertMessages,
  insertWorkspaces,
} from './insert-archived.ts';
import type { Manifest } from './manifest.ts';
import { useFolder } from './pack-folder.ts';
import { readLines } from './read-lines.ts';
import { readManifest } from './read-manifest.ts';

export interface ImportOptions {
  url: string;
  /** The folder or the `.tar` file of an export. */
  from: string;
  /** Threads that share the folding; as many as there are cores by default. */
  workers?: number;
  say?: (line: string) => void;
}

/** A workspace as it was exported, and what followed from it here. */
export interface ImportedWorkspace {
  id: string;
  name: string;
  expected: { facts: number; stateHash: string };
  rebuilt: RebuildReport;
  isEqual: boolean;
}

/**
 * Fills workspaces that hold nothing yet from an archive: first every sum is checked, then all messages, what people did
 * and the audit log, entry for entry as it was hashed, are written in one transaction, with their ids and the times of their arrival, then everything else is made from
 * them. Equal archives lead to equal state, which the answer compares.
 *
 * @throws {BadArchive} when something of the archive is not what was exported; nothing was written then.
 * @throws {Conflict} when a workspace of the archive holds messages, facts or an audit log already.
 */
export function importArchive({
  url,
  from,
  workers,
  say = () => {},
}: ImportOptions): Promise<ImportedWorkspace[]> {
  return useFolder(from, async (folder) => {
    const manifest = await readManifest(folder);
    say(`the sums of ${manifest.parts.length} parts are right`);
    await writeArchived(url, folder, manifest, say);
    const imported: ImportedWorkspace[] = [];
    for (const { id, name, ...expected } of manifest.workspaces) {
      const rebuilt = await rebuildWorkspace({ url, workspaceId: id, fromRaw: true, workers, say });
      const { facts, stateHash } = rebuilt.after;
      const isEqual = facts === expected.facts && stateHash === expected.stateHash;
      imported.push({ id, name, expected, rebuilt, isEqual });
    }
    return imported;
  });
}

async function writeArchived(
  url: string,
  folder: string,
  manifest: Manifest,
  say: (line: string) => void,
): Promise<void> {
  const client = await connectPlainly(url);
  try {
    await client.query('BEGIN');
    // Nothing may arrive between the look for what is there and the end.
    await client.query('LOCK TABLE webhook_events, trade_events, audit_entries IN SHARE ROW EXCLUSIVE MODE');
    await requireEmpty(client, manifest);
    for await (const lines of inBatches(readLines(folder, manifest, 'workspaces'), () => 0))
      await insertWorkspaces(client, lines);
    for await (const lines of inBatches(readLines(folder, manifest, 'feeds'), () => 0))
      await insertFeeds(client, lines);
    let messages = 0;
    for await (const lines of inBatches(
      readLines(folder, manifest, 'webhook-events'),
      ({ body }) => body.length,
    )) {
      await insertMessages(client, lines);
      messages += lines.length;
    }
    for await (const lines of inBatches(readLines(folder, manifest, 'facts'), () => 0))
      await insertFacts(client, lines);
    for await (const lines of inBatches(readLines(folder, manifest, 'audit-entries'), () => 0))
      await insertAuditEntries(client, lines);
    for await (const lines of inBatches(readLines(folder, manifest, 'marks'), () => 0))
      await insertMarks(client, lines);
    const workspaceIds = manifest.workspaces.map(({ id }) => id);
    await insertAuditHeads(client, workspaceIds);
    await insertContents(client, workspaceIds);
    await client.query('COMMIT');
    say(`${messages} messages written`);
  } finally {
    await client.end();
  }
}

async function requireEmpty(client: pg.Client, manifest: Manifest): Promise<void> {
  const hasAudit = manifest.parts.some(({ kind }) => kind === 'audit-entries');
  for (const { id, name } of manifest.workspaces) {
    const { rows } = await client.query<{ used: boolean }>(
      `SELECT EXISTS (SELECT FROM webhook_events WHERE workspace_id = $1)
           OR EXISTS (SELECT FROM trade_events WHERE workspace_id = $1) AS used`,
      [id],
    );
    if (rows[0]?.used)
      throw new Conflict(
        `The workspace ${name} (${id}) holds messages already: import into an empty database. Where an import was interrupted, "npm run rebuild -- --from-raw" ends it.`,
      );
    if (hasAudit) await requireNoAudit(client, id, name);
  }
}

/** Two chains cannot be made one. */
async function requireNoAudit(client: pg.Client, id: string, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM audit_entries WHERE workspace_id = $1 LIMIT 1', [
    id,
  ]);
  if (rowCount)
    throw new Conflict(
      `The workspace ${name} (${id}) has an audit log already: import before anybody signs in, into an empty database.`,
    );
}
