import { getDatabase } from '#lib/database/database.ts';
import { getAppSecrets } from './app-secrets.ts';
import { isSealedUnder, openSecret, sealSecret } from './seal-secret.ts';

interface Row {
  workspace_id: string;
  feed_id: string;
  id: string;
  sealed: Buffer;
}

/**
 * Seals what APP_SECRET_PREVIOUS sealed anew under APP_SECRET, in every workspace, so that the one before may be forgotten.
 * Answers how many it were. For the start; without an APP_SECRET there is nothing to do.
 */
export async function resealSecrets(): Promise<number> {
  const { pool } = getDatabase();
  const { rows } = await pool.query<Row>('select workspace_id, feed_id, id, sealed from feed_secrets');
  if (rows.length === 0) return 0;
  const appSecrets = getAppSecrets();
  const [current] = appSecrets;
  let resealed = 0;
  for (const { workspace_id: workspaceId, feed_id: feedId, id: secretId, sealed } of rows) {
    const place = { workspaceId, feedId, secretId };
    const secret = isSealedUnder(sealed, current) ? undefined : openSecret(sealed, place, appSecrets);
    if (secret === undefined) continue;
    // Only what was read: another process may have done so meanwhile.
    const { rowCount } = await pool.query(
      'update feed_secrets set sealed = $4 where workspace_id = $1 and feed_id = $2 and id = $3 and sealed = $5',
      [workspaceId, feedId, secretId, sealSecret(secret, place, current), sealed],
    );
    resealed += rowCount ?? 0;
  }
  return resealed;
}
