import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';

/**
 * Lets the person look at another workspace they belong to, in this browser from the next request on.
 *
 * @throws {Forbidden} for a program, whose key opens one workspace.
 * @throws {NotFound} when the person does not belong to it.
 */
export async function switchWorkspace({ person }: Access, id: string): Promise<void> {
  if (!person) throw new Forbidden('A key opens one workspace: use a key of the other one.');
  // Who belongs there decides, in the statement that switches: the session is the person's own.
  const { rowCount } = validate(id)
    ? await getDatabase().pool.query(
        `update sessions set active_workspace_id = $1
          where id = $2 and person_id = $3
            and exists (select from memberships where workspace_id = $1 and person_id = $3 and disabled_at is null)`,
        [id, person.sessionId, person.id],
      )
    : { rowCount: 0 };
  if (!rowCount) throw new NotFound(`You are not in a workspace ${id}.`);
}
