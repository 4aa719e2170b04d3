import { hash } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Instant } from '#lib/domain/instant.ts';

const MOST_REFUSED = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_BYTES_OF_ONE = 64 * 1024;

/** A message without proof of its sender. */
export interface RefusedMessage {
  workspaceId: string;
  source: string;
  /** In plain words, for the people of the workspace. */
  reason: string;
  /** Why, as far as it can be told; `null` where it was not looked into. */
  hint: string | null;
  receivedAt: Instant;
  address: string;
  /** Without secrets. */
  headers: Record<string, string>;
  body: Uint8Array;
}

// The newest ones whose number and bytes together with the new one are within bounds stay. A stored size is known without
// reading what is stored.
const KEEP = `
  with added as (
    insert into refused_webhooks (workspace_id, id, source, reason, received_at, address, headers, body, sha256, hint)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    returning octet_length(body) + pg_column_size(headers) as bytes
  ), ranked as (
    select id, row_number() over newest_first as place,
           sum(octet_length(body) + pg_column_size(headers)) over newest_first as bytes
    from refused_webhooks where workspace_id = $1
    window newest_first as (order by id desc)
  )
  delete from refused_webhooks
  where workspace_id = $1
    and id <= (select ranked.id from ranked, added
               where ranked.place >= $11 or ranked.bytes + added.bytes > $12
               order by ranked.id desc limit 1)`;

/**
 * Keeps a refused message apart, for a person to see what went wrong. Of a workspace the newest thousand are kept, up to
 * 8 MiB together, the oldest give way; of each the first 64 KiB, and the digest of the whole body.
 */
export async function keepRefusedWebhook(pool: pg.Pool, refused: RefusedMessage): Promise<void> {
  const { body } = refused;
  await pool.query({
    name: 'keep refused webhook',
    text: KEEP,
    values: [
      refused.workspaceId,
      v7(),
      refused.source,
      refused.reason,
      refused.receivedAt,
      refused.address || null,
      JSON.stringify(refused.headers),
      Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, MOST_BYTES_OF_ONE)),
      hash('sha256', body, 'buffer'),
      refused.hint,
      MOST_REFUSED,
      MOST_BYTES,
    ],
  });
}
