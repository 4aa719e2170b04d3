import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import type { Environment } from '#lib/env.ts';
import { createLink } from './links/one-time-link.ts';
import { createPerson } from './members/create-person.ts';
import { setMembership } from './members/set-membership.ts';

/** How somebody gets in for the first time. */
export type FirstAdministrator =
  /** Somebody is there already. */
  | { kind: 'exists' }
  /** Made of BOOTSTRAP_ADMIN_EMAIL and BOOTSTRAP_ADMIN_PASSWORD; `weakness`: why nobody else could choose that password. */
  | { kind: 'made'; email: string; weakness: string | null }
  /** A link to follow once, new at each start until one is. */
  | { kind: 'link'; path: string };

/**
 * Makes the first administrator of the environment, or a link for one, while nobody exists. There is no default account.
 * Whoever runs the process is taken at their word, also with a password that attackers try first; they are told.
 */
export function ensureFirstAdministrator({
  BOOTSTRAP_ADMIN_EMAIL: email,
  BOOTSTRAP_ADMIN_PASSWORD: password,
}: Pick<Environment, 'BOOTSTRAP_ADMIN_EMAIL' | 'BOOTSTRAP_ADMIN_PASSWORD'>): Promise<FirstAdministrator> {
  return runTransaction(getDatabase().pool, async (client): Promise<FirstAdministrator> => {
    await client.query(`select pg_advisory_xact_lock(hashtext('clearhold one-time links'))`);
    const { rowCount } = await client.query('select 1 from people limit 1');
    if (rowCount) return { kind: 'exists' };
    if (email && password) {
      const name = toName(email);
      const weakness = await findWeakness(password, [name, email]);
      const person = await createPerson(client, { name, email, password, isVerified: true });
      await setMembership(client, {
        workspaceId: DEFAULT_WORKSPACE_ID,
        personId: person.id,
        role: 'administrator',
        scope: null,
      });
      return { kind: 'made', email: person.email, weakness };
    }
    const link = await createLink(client, { workspaceId: DEFAULT_WORKSPACE_ID, kind: 'first-administrator' });
    return { kind: 'link', path: link.path };
  });
}

async function findWeakness(password: string, context: readonly string[]): Promise<string | null> {
  // With its lists, which only the first start of all asks.
  const { whyPasswordIsRefused } = await import('./password-rules.ts');
  return whyPasswordIsRefused(password, context) ?? null;
}

function toName(email: string): string {
  const [name = email] = email.split('@');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
