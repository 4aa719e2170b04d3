import { getDatabase } from '#lib/database/database.ts';
import { type Access, Scope } from './access.ts';
import { KEY_IN_FORCE } from './find-key-access.ts';
import { SESSIONS_IN_FORCE } from './session-in-force.ts';

/** What many proved who they are with: tokens of sessions, digests of keys in hexadecimal. */
interface Proofs {
  tokens: string[];
  digests: string[];
}

const FIND_STANDINGS = `
  select s.token as proof, m.workspace_id, m.role, m.scope
    from ${SESSIONS_IN_FORCE}
   where s.token = any($1)
   union all
  select encode(k.digest, 'hex'), k.workspace_id, k.role, null
    from api_keys k
   where k.digest = any(select decode(digest, 'hex') from unnest($2::text[]) as digest) and ${KEY_IN_FORCE}`;

/** What each of these lets its holder be now; those that open nothing are not in it. It counts as no use of them. */
export async function findStandings({ tokens, digests }: Proofs): Promise<Map<string, string>> {
  const { rows } = await getDatabase().pool.query<{
    proof: string;
    workspace_id: string;
    role: string;
    scope: unknown;
  }>({ name: 'find standings', text: FIND_STANDINGS, values: [tokens, digests] });
  return new Map(
    rows.map(({ proof, workspace_id: workspaceId, role, scope }) => [
      proof,
      toStanding({ workspaceId, role, scope: Scope.nullable().parse(scope) }),
    ]),
  );
}

/** Where somebody is what, limited to what: it differs as soon as one of them does. */
export function toStanding({
  workspaceId,
  role,
  scope,
}: Pick<Access, 'workspaceId' | 'scope'> & { role: string }): string {
  return JSON.stringify([workspaceId, role, scope]);
}
