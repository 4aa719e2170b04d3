import { getDatabase } from '#lib/database/database.ts';
import { toWebhookSecretPlace } from '#lib/outbound-webhooks/webhook-secret.ts';
import { getAppSecrets } from './app-secrets.ts';
import { isSealedUnder, openSecret, type SecretPlace, sealSecret } from './seal-secret.ts';

interface Row {
  workspace_id: string;
  id: string;
  sealed: Buffer;
}

/** Where secrets lie sealed. `write` replaces only what was read: another process may have done so meanwhile. */
interface Drawer<Kept extends Row> {
  read: string;
  toPlace: (row: Kept) => SecretPlace;
  write: string;
}

const FEEDS: Drawer<Row & { feed_id: string }> = {
  read: 'select workspace_id, feed_id, id, sealed from feed_secrets',
  toPlace: ({ workspace_id: workspaceId, feed_id: feedId, id: secretId }) => ({
    workspaceId,
    feedId,
    secretId,
  }),
  write: 'update feed_secrets set sealed = $3 where workspace_id = $1 and id = $2 and sealed = $4',
};

const OUTBOUND_WEBHOOKS: Drawer<Row> = {
  read: 'select workspace_id, id, sealed_secret as sealed from outbound_webhooks',
  toPlace: ({ workspace_id: workspaceId, id: webhookId }) => toWebhookSecretPlace({ workspaceId, webhookId }),
  write:
    'update outbound_webhooks set sealed_secret = $3 where workspace_id = $1 and id = $2 and sealed_secret = $4',
};

/**
 * Seals what APP_SECRET_PREVIOUS sealed anew under APP_SECRET, in every workspace, so that the one before may be forgotten:
 * the secrets of feeds and of outbound webhooks. Answers how many it were. For the start; without an APP_SECRET there is
 * nothing to do.
 */
export async function resealSecrets(): Promise<number> {
  return (await resealIn(FEEDS)) + (await resealIn(OUTBOUND_WEBHOOKS));
}

async function resealIn<Kept extends Row>({ read, toPlace, write }: Drawer<Kept>): Promise<number> {
  const { pool } = getDatabase();
  const { rows } = await pool.query<Kept>(read);
  if (rows.length === 0) return 0;
  const appSecrets = getAppSecrets();
  const [current] = appSecrets;
  let resealed = 0;
  for (const row of rows) {
    const place = toPlace(row);
    const secret = isSealedUnder(row.sealed, current) ? undefined : openSecret(row.sealed, place, appSecrets);
    if (secret === undefined) continue;
    const { rowCount } = await pool.query(write, [
      row.workspace_id,
      row.id,
      sealSecret(secret, place, current),
      row.sealed,
    ]);
    resealed += rowCount ?? 0;
  }
  return resealed;
}
