import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

/** Somebody who belongs to the workspace. */
export interface Member {
  id: string;
  name: string;
}

/** Whom a text means: a member by id, mail address or name. `undefined` for anybody else, who may still be named. */
export async function findMember(workspaceId: string, text: string): Promise<Member | undefined> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Member>(
    `SELECT person.id, person.name
       FROM memberships AS member JOIN people AS person ON person.id = member.person_id
      WHERE member.workspace_id = $1 AND member.disabled_at IS NULL
        AND (person.id::text = $2 OR lower(person.email) = lower($2) OR lower(person.name) = lower($2))
      ORDER BY (person.id::text = $2) DESC, (lower(person.email) = lower($2)) DESC, person.id LIMIT 1`,
    [workspaceId, text],
  );
  return rows[0];
}

/** Ids of the members a note speaks to: `@Ana Silva`, `@ana@example.com`. */
export async function findMentioned(workspaceId: string, note: string): Promise<string[]> {
  if (!note.includes('@')) return [];
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ id: string }>(
    `SELECT person.id
       FROM memberships AS member JOIN people AS person ON person.id = member.person_id
      WHERE member.workspace_id = $1 AND member.disabled_at IS NULL
        AND (position('@' || lower(person.name) IN lower($2)) > 0
             OR position('@' || lower(person.email) IN lower($2)) > 0)
      ORDER BY person.id`,
    [workspaceId, note],
  );
  return rows.map(({ id }) => id);
}

/** Everybody to whom things can be assigned, by name. */
export async function listMembers(workspaceId: string): Promise<Member[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Member>(
    `SELECT person.id, person.name
       FROM memberships AS member JOIN people AS person ON person.id = member.person_id
      WHERE member.workspace_id = $1 AND member.disabled_at IS NULL
      ORDER BY person.name, person.id LIMIT 500`,
    [workspaceId],
  );
  return rows;
}
