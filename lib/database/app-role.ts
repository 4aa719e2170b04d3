import type pg from 'pg';

/**
 * The role that requests work as: it owns nothing, so row-level security holds it to one workspace whoever the login of
 * DATABASE_URL is, a superuser included. It cannot log in; the login takes it on within a transaction.
 */
export const APP_ROLE = 'clearhold_app';

/** The role of requests that may see some bills of their workspace only. */
export const LIMITED_ROLE = 'clearhold_limited';

/** Whether the login of this connection may take on the role of requests. */
export function canTakeAppRole(client: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  return canTakeRole(client, APP_ROLE);
}

/** Whether the login of this connection may take on a role. */
export async function canTakeRole(client: Pick<pg.ClientBase, 'query'>, role: string): Promise<boolean> {
  // What MEMBER allowed before PostgreSQL 16 is a right of its own since.
  const { rows } = await client.query<{ usable: boolean }>(
    `select pg_has_role(current_user, oid,
              case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as usable
       from pg_roles where rolname = $1`,
    [role],
  );
  return rows[0]?.usable === true;
}

const MAY_NOT = '42501';
const NO_SUCH_ROLE = '42704';
const IS_THERE_ALREADY = ['42710', '23505'];

/** Makes the roles and lets a login take them on, as far as this connection may do so. */
export async function makeAppRole(client: Pick<pg.ClientBase, 'query'>, login: string): Promise<void> {
  if (login === 'current_user' && (await canTakeRole(client, LIMITED_ROLE)) && (await canTakeAppRole(client)))
    return;
  for (const role of [APP_ROLE, LIMITED_ROLE]) {
    await client.query(`create role ${role} nologin`).catch(passOver(MAY_NOT, ...IS_THERE_ALREADY));
    await grantTo(client, role, login);
  }
  // What requests may do, who is limited may do with what they see.
  await client.query(`grant ${APP_ROLE} to ${LIMITED_ROLE}`).catch(passOver(MAY_NOT, NO_SUCH_ROLE));
}

/** To be taken on, not to be had all the time: what holds a role back must not hold back the login. PostgreSQL 15 knows no such difference. */
async function grantTo(client: Pick<pg.ClientBase, 'query'>, role: string, login: string): Promise<void> {
  const { rows } = await client.query<{ knows: boolean }>(
    `select current_setting('server_version_num')::int >= 160000 as knows`,
  );
  const how = role === LIMITED_ROLE && rows[0]?.knows ? ' with inherit false, set true' : '';
  await client.query(`grant ${role} to ${login}${how}`).catch(passOver(MAY_NOT, NO_SUCH_ROLE));
}

function passOver(...codes: string[]): (error: unknown) => void {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!codes.includes(code)) throw error;
  };
}
