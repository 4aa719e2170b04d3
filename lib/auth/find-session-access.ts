import { limitToScope } from '#lib/customs/limit-to-scope.ts';
import { getDatabase } from '#lib/database/database.ts';
import { toLanguage } from '#lib/words/languages.ts';
import { type Access, type RequestOrigin, Role, Scope } from './access.ts';
import { ReadingHabits } from './members/reading-habits.ts';
import { readSessionToken } from './session-cookie.ts';
import { SESSIONS_IN_FORCE } from './session-in-force.ts';
import { toAccess } from './to-access.ts';

const TOUCH_MILLISECONDS = 60_000;

interface Row {
  session_id: string;
  is_old_touch: boolean;
  person_id: string;
  name: string;
  email: string;
  person_zone: string | null;
  person_language: string | null;
  density: string | null;
  reference: string | null;
  workspace_id: string;
  workspace_zone: string;
  role: string;
  scope: unknown;
}

const FIND_SESSION = `
  select s.id as session_id, s.last_seen_at < now() - interval '${TOUCH_MILLISECONDS} milliseconds' as is_old_touch,
         p.id as person_id, p.name, p.email, p.time_zone as person_zone,
         p.language as person_language, p.density, p.reference,
         m.workspace_id, w.time_zone as workspace_zone, m.role, m.scope
    from ${SESSIONS_IN_FORCE}
    join workspaces w on w.id = m.workspace_id
   where s.token = $1`;

/** Access of the person whose session cookie a request carries, to the workspace they look at; undefined for nobody. */
export async function findSessionAccess(
  cookieHeader: string | null,
  request: RequestOrigin,
): Promise<Access | undefined> {
  const token = readSessionToken(cookieHeader);
  if (token === undefined) return undefined;
  const { pool } = getDatabase();
  const { rows } = await pool.query<Row>({ name: 'find session', text: FIND_SESSION, values: [token] });
  const [row] = rows;
  if (!row) return undefined;
  if (row.is_old_touch) {
    await pool.query('update sessions set last_seen_at = now() where id = $1', [row.session_id]);
  }
  const { person_id: id, name, email, density, reference } = row;
  const access = toAccess({
    workspaceId: row.workspace_id,
    timeZone: row.workspace_zone,
    actor: { kind: 'person', id, name },
    role: Role.parse(row.role),
    scope: Scope.nullable().parse(row.scope),
    person: {
      id,
      name,
      email,
      timeZone: row.person_zone,
      language: toLanguage(row.person_language) ?? null,
      habits: ReadingHabits.parse({ density, reference }),
      sessionId: row.session_id,
    },
    request,
  });
  return limitToScope(access);
}
