import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { getLog } from '#lib/log.ts';

/** The end of a chain as it was at some time, kept outside the database: what was anchored cannot be cut off unseen. */
export const AuditAnchor = z.object({
  at: z.string(),
  workspaceId: z.string(),
  seq: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditAnchor = z.infer<typeof AuditAnchor>;

/** Where a data directory keeps its anchors, one JSON object a line, appended only. */
export function anchorsFile(dataDirectory: string): string {
  return join(dataDirectory, 'audit-anchors.ndjson');
}

/** Anchors of a data directory; none where there is no file. A line that is no anchor is passed over. */
export async function readAnchors(dataDirectory: string, workspaceId?: string): Promise<AuditAnchor[]> {
  const text = await readFile(anchorsFile(dataDirectory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .flatMap((line) => readAnchor(line) ?? [])
    .filter((anchor) => workspaceId === undefined || anchor.workspaceId === workspaceId);
}

function readAnchor(line: string): AuditAnchor | undefined {
  try {
    return AuditAnchor.safeParse(JSON.parse(line)).data;
  } catch {
    // The last line of a file that was being written when the machine stopped.
    return undefined;
  }
}

/** Writes down the end of every workspace's chain that has grown since the last time, in the data directory and the log. */
export async function anchorAudit(
  client: Pick<pg.ClientBase, 'query'>,
  dataDirectory: string,
  now: Date,
): Promise<AuditAnchor[]> {
  const kept = await readAnchors(dataDirectory);
  const last = new Map(kept.map((anchor) => [anchor.workspaceId, anchor]));
  const { rows } = await client.query<{ workspace_id: string; seq: string; hash: Buffer }>(
    'SELECT workspace_id, seq, hash FROM audit_heads WHERE seq > 0 ORDER BY workspace_id',
  );
  const anchors = rows
    .map(({ workspace_id: workspaceId, seq, hash }) => ({
      at: now.toISOString(),
      workspaceId,
      seq: Number(seq),
      hash: hash.toString('hex'),
    }))
    .filter((anchor) => last.get(anchor.workspaceId)?.hash !== anchor.hash);
  if (anchors.length === 0) return [];
  const lines = anchors.map((anchor) => `${JSON.stringify(anchor)}\n`);
  await appendFile(anchorsFile(dataDirectory), lines.join(''), { mode: 0o600 });
  for (const anchor of anchors) getLog().info({ anchor }, 'audit anchor');
  return anchors;
}
