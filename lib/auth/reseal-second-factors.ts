import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { getDatabase } from '#lib/database/database.ts';
import { getEnvironment } from '#lib/env.ts';
import { getSignInSecret, toSignInSecret } from './session-cookie.ts';

interface Row {
  id: string;
  secret: string;
  backup_codes: string;
}

/**
 * Encrypts second factors and recovery codes that were encrypted under APP_SECRET_PREVIOUS anew under APP_SECRET: else nobody
 * who has one could sign in any more. Answers how many it were. For the start; without a previous one there is nothing to do.
 */
export async function resealSecondFactors(): Promise<number> {
  const [, ...previous] = getEnvironment().appSecrets;
  if (previous.length === 0) return 0;
  const { pool } = getDatabase();
  const current = getSignInSecret();
  const { rows } = await pool.query<Row>('select id, secret, backup_codes from two_factors');
  let resealed = 0;
  for (const row of rows) {
    if ((await open(row, current)) !== undefined) continue;
    const opened = await openUnderAny(row, previous.map(toSignInSecret));
    if (!opened) continue;
    const [secret, codes] = await Promise.all(opened.map((data) => symmetricEncrypt({ key: current, data })));
    // Only what was read: another process may have done so meanwhile.
    const { rowCount } = await pool.query(
      'update two_factors set secret = $2, backup_codes = $3 where id = $1 and secret = $4',
      [row.id, secret, codes, row.secret],
    );
    resealed += rowCount ?? 0;
  }
  return resealed;
}

async function openUnderAny(row: Row, keys: readonly string[]): Promise<[string, string] | undefined> {
  for (const key of keys) {
    const opened = await open(row, key);
    if (opened) return opened;
  }
  return undefined;
}

async function open(
  { secret, backup_codes: codes }: Row,
  key: string,
): Promise<[string, string] | undefined> {
  try {
    return [await symmetricDecrypt({ key, data: secret }), await symmetricDecrypt({ key, data: codes })];
  } catch {
    // Under another key: authenticated encryption tells.
    return undefined;
  }
}
