import type pg from 'pg';
import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { revokeLinksOf } from '#lib/broker-links/revoke-links-of.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { Conflict, Invalid, NotFound } from '#lib/errors.ts';
import { type Access, Role, Scope } from '../access.ts';
import { tellLostAccess } from '../lost-access.ts';
import { copyScope } from './copy-scope.ts';
import { isScopeFitting, type MemberChange } from './member.ts';

interface State {
  role: Role;
  scope: Scope | null;
  disabled: boolean;
}

/**
 * Changes what a member may do, from their next request on. The last administrator stays one. Whoever is shut out is signed
 * out everywhere, so that letting them in again brings no old session back: they prove anew who they are. The links to hold
 * lists that they made open nothing any more.
 * @throws {NotFound | Invalid | Conflict}
 */
export async function changeMember(access: Access, personId: string, change: MemberChange): Promise<void> {
  const asked = change.scope && (await copyScope(access, change.scope));
  // Sessions stand above workspaces, out of reach of a transaction within one.
  await runTransaction(getDatabase().pool, async (client) => {
    const { before, administrators } = await lockMember(client, access, personId);
    const role = change.role ?? before.role;
    // Limits are a broker's: they go with the role, unless they are asked for.
    const kept = isScopeFitting(role, before.scope) ? before.scope : null;
    const after: State = {
      role,
      scope: asked === undefined ? kept : asked,
      disabled: change.disabled ?? before.disabled,
    };
    requireFittingScope(after.role, after.scope);
    requireAnAdministrator(before, after, administrators);
    await client.query(
      `update memberships set role = $3, scope = $4,
              disabled_at = case when $5 then coalesce(disabled_at, now()) end
        where workspace_id = $1 and person_id = $2`,
      [access.workspaceId, personId, after.role, after.scope && JSON.stringify(after.scope), after.disabled],
    );
    if (after.disabled) await client.query('delete from sessions where person_id = $1', [personId]);
    const ended = after.disabled ? await revokeLinksOf(client, access, personId) : [];
    await recordAudit(client, access, [
      {
        action: 'member.change',
        subject: { kind: 'person', key: personId },
        before: { ...before },
        after: { ...after },
      },
      ...ended,
    ]);
  });
  tellLostAccess();
}

/** @throws {Invalid} */
export function requireFittingScope(role: Role, scope: object | null): void {
  if (isScopeFitting(role, scope)) return;
  const message = 'Only a broker can be limited to accounts, bills or a view.';
  throw new Invalid(message, [{ field: 'scope', message }]);
}

/** All of the workspace's administrators are held, so that two of them cannot shut out each other. */
async function lockMember(client: pg.ClientBase, { workspaceId }: Access, personId: string) {
  if (!validate(personId)) throw new NotFound('There is no such member.');
  const { rows } = await client.query<{ person_id: string; role: string; scope: unknown; disabled: boolean }>(
    `select person_id, role, scope, disabled_at is not null as disabled from memberships
      where workspace_id = $1 and (person_id = $2 or role = 'administrator') order by person_id for update`,
    [workspaceId, personId],
  );
  const row = rows.find(({ person_id }) => person_id === personId);
  if (!row) throw new NotFound('There is no such member.');
  const before: State = {
    role: Role.parse(row.role),
    scope: Scope.nullable().parse(row.scope),
    disabled: row.disabled,
  };
  return {
    before,
    administrators: rows.filter((one) => one.role === 'administrator' && !one.disabled).length,
  };
}

function requireAnAdministrator(before: State, after: State, administrators: number): void {
  const isOne = ({ role, disabled }: State) => role === 'administrator' && !disabled;
  if (isOne(before) && !isOne(after) && administrators === 1) {
    throw new Conflict('This is the last administrator: make somebody else one first.');
  }
}
