import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getAppSecrets } from './app-secrets.ts';
import { sealSecret } from './seal-secret.ts';

const SECRET_BYTES = 32;

/** Gives a feed a current secret within the caller's transaction, and answers it: it is kept sealed only. */
export async function insertSecret(
  client: pg.ClientBase,
  { workspaceId, now }: Access,
  feedId: string,
  given: string | undefined,
): Promise<string> {
  const secret = given ?? randomBytes(SECRET_BYTES).toString('hex');
  const secretId = v7();
  const [appSecret] = getAppSecrets();
  await client.query(
    'insert into feed_secrets (workspace_id, feed_id, id, sealed, created_at) values ($1, $2, $3, $4, $5)',
    [workspaceId, feedId, secretId, sealSecret(secret, { workspaceId, feedId, secretId }, appSecret), now],
  );
  return secret;
}
