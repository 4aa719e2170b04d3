import { v5 } from 'uuid';
import { getDatabase } from '#lib/database/database.ts';

/** Of the ids below; chosen once at random. */
const NAMESPACE = 'c1f7a3a2-5b1e-4d0b-9f43-0c8a6d1f2e57';
/** Longer than an app shows a code, with the steps before and after that are taken too. */
const REMEMBERED_MINUTES = 5;

/**
 * Uses up a code of a person's app, which was found to be right: whoever read it over a shoulder, or on its way, is not let
 * in by it again (ASVS 5, 6.5.1). False where it was used before. Also of two requests at once only one is told true.
 */
export async function spendCode(personId: string, code: string): Promise<boolean> {
  const { rowCount } = await getDatabase().pool.query(
    `insert into sign_in_challenges (id, identifier, value, expires_at, updated_at)
     values ($1, $2, $3, now() + $4 * interval '1 minute', now())
     on conflict (id) do update set expires_at = excluded.expires_at, updated_at = now()
       where sign_in_challenges.expires_at < now()`,
    [v5(`${personId} ${code}`, NAMESPACE), `spent-code-${personId}`, personId, REMEMBERED_MINUTES],
  );
  return rowCount === 1;
}
