import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';

/** Sets the password of a person, in place of the one before; its rules have been checked. */
export async function setPassword(
  client: Pick<pg.ClientBase, 'query'>,
  personId: string,
  password: string,
): Promise<void> {
  await client.query(
    `insert into credentials (person_id, provider_id, account_id, password)
     values ($1::uuid, 'credential', $1::text, $2)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [personId, await hashPassword(password)],
  );
}
