import { hash } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Instant } from '#lib/domain/instant.ts';

const MOST_REFUSED = 1_000;
const MOST_BYTES = 64 * 1024;

/** A message without proof of its sender. */
export interface RefusedMessage {
  workspaceId: string;
  source: string;
  /** In plain words, for the people of the workspace. */
  reason: string;
  receivedAt: Instant;
  address: string;
  /** Without secrets. */
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * Keeps a refused message apart, for a person to see what went wrong. The newest thousand of a workspace are kept, of each
 * the first 64 KiB; the digest is of the whole body.
 */
export async function keepRefusedWebhook(pool: pg.Pool, refused: RefusedMessage): Promise<void> {
  const { body } = refused;
  await pool.query(
    `insert into refused_webhooks (workspace_id, id, source, reason, received_at, address, headers, body, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      refused.workspaceId,
      v7(),
      refused.source,
      refused.reason,
      refused.receivedAt,
      refused.address || null,
      JSON.stringify(refused.headers),
      Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, MOST_BYTES)),
      hash('sha256', body, 'buffer'),
    ],
  );
  await pool.query(
    `delete from refused_webhooks
     where workspace_id = $1
       and id <= (select id from refused_webhooks where workspace_id = $1 order by id desc offset $2 limit 1)`,
    [refused.workspaceId, MOST_REFUSED],
  );
}
