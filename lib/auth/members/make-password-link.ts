import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import type { Access } from '../access.ts';
import { createLink } from '../links/one-time-link.ts';
import { requirePerson } from '../require-person.ts';
import type { ToldLink } from './invitation.ts';

/**
 * Makes a link with which a member sets a password anew, for an administrator to hand over. Somebody who belongs to
 * another workspace too is not this administrator's alone to let in, so they get their link by mail only.
 *
 * @throws {NotFound | Forbidden}
 */
export function makePasswordLink(access: Access, personId: string): Promise<ToldLink> {
  const administrator = requirePerson(access);
  const { workspaceId } = access;
  return runTransaction(getDatabase().pool, async (client) => {
    const { rows } = validate(personId)
      ? await client.query<{ workspaces: number; is_here: boolean }>(
          `select count(*)::int as workspaces, coalesce(bool_or(workspace_id = $2), false) as is_here
             from memberships where person_id = $1 and disabled_at is null`,
          [personId, workspaceId],
        )
      : { rows: [] };
    const [member] = rows;
    if (!member?.is_here) throw new NotFound('There is no such member.');
    if (member.workspaces > 1) {
      throw new Forbidden('This person belongs to another workspace too and asks for the link themselves.');
    }
    const link = await createLink(client, {
      workspaceId,
      kind: 'password-reset',
      personId,
      createdBy: administrator.id,
    });
    await recordAudit(client, access, [
      { action: 'password.make-link', subject: { kind: 'person', key: personId } },
    ]);
    return { id: link.id, path: link.path, expiresAt: toInstant(link.expiresAt), mailed: false };
  });
}
