import { type Access, type RequestOrigin, Role, Scope } from '#lib/auth/access.ts';
import { limitToScope } from '#lib/customs/limit-to-scope.ts';
import { getDatabase } from '#lib/database/database.ts';
import { toCalendarDay, toInstant } from '#lib/domain/instant.ts';
import { DEFAULT_LANGUAGE, type Language, toLanguage } from '#lib/words/languages.ts';
import { toCalendarDigest } from './calendar-token.ts';

/** An address that is good, and what its person may see. */
export interface OpenCalendar {
  id: string;
  workspaceName: string;
  /** Of the person whose calendar it is. */
  language: Language;
  access: Access;
}

interface Row {
  id: string;
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  person_id: string;
  person_name: string;
  language: string | null;
  role: string;
  scope: unknown;
}

// The membership is read each time: who was shut out, or limited, is so here too from the next request on.
const FIND = `
  SELECT f.id, f.workspace_id, w.name AS workspace_name, w.time_zone, p.id AS person_id, p.name AS person_name, p.language, m.role, m.scope
    FROM calendar_feeds f
    JOIN workspaces w ON w.id = f.workspace_id
    JOIN people p ON p.id = f.person_id
    JOIN memberships m ON m.workspace_id = f.workspace_id AND m.person_id = f.person_id AND m.disabled_at IS NULL
   WHERE f.digest = $1 AND f.revoked_at IS NULL AND f.expires_at > now()`;

/**
 * The calendar of a token, as of now; `undefined` for one that is none, taken back or expired, or whose person is no
 * member any more. It is what proves the caller, so it is looked for before any workspace is known.
 */
export async function findCalendarFeed(
  token: string,
  request: RequestOrigin,
): Promise<OpenCalendar | undefined> {
  const { rows } = await getDatabase().pool.query<Row>({
    name: 'find calendar feed',
    text: FIND,
    values: [toCalendarDigest(token)],
  });
  const [row] = rows;
  if (!row) return undefined;
  const scope = Scope.nullable().parse(row.scope);
  const now = toInstant(new Date());
  const { workspace_id: workspaceId, time_zone: timeZone, person_id: id, person_name: name } = row;
  return {
    id: row.id,
    workspaceName: row.workspace_name,
    language: toLanguage(row.language) ?? DEFAULT_LANGUAGE,
    access: await limitToScope({
      workspaceId,
      timeZone,
      now,
      today: toCalendarDay(now, timeZone),
      actor: { kind: 'person', id, name },
      role: Role.parse(row.role),
      scope,
      person: null,
      request,
    }),
  };
}
