import pg from 'pg';
import { validate } from 'uuid';
import { Unavailable } from '#lib/errors.ts';
import { APP_ROLE, canTakeAppRole, canTakeRole, LIMITED_ROLE } from './app-role.ts';
import { readSqlState } from './read-sql-state.ts';
import type { Limits } from './request-limits.ts';

const BEGIN = /^\s*begin\b/i;
const END = /^\s*(commit|rollback)\s*;?\s*$/i;

/**
 * A pool that sees one workspace and nothing else. A statement runs in a transaction of its own, and a transaction
 * enters the workspace as it begins: as `clearhold_app`, with `clearhold.workspace_id` set until it ends. What enters
 * and ends travels in one packet with the statement, so that it costs no journey. Nothing of it outlives a transaction,
 * so that a PgBouncer in between may hand the connection on.
 *
 * @throws {TypeError} when the id is no UUID.
 */
export function toWorkspacePool(pool: pg.Pool, workspaceId: string, limits: Limits | null = null): pg.Pool {
  if (!validate(workspaceId)) throw new TypeError('A workspace id is a UUID.');
  const enter = limits === null ? toEntrance(workspaceId) : toLimitedEntrance(workspaceId, limits);
  const query = async (...statement: unknown[]) => {
    const client = await pool.connect();
    return inItsOwnTransaction(client, await enter(client).catch(giveBack(client)), statement);
  };
  const connect = async () => {
    const client = await pool.connect();
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
    return toWorkspaceClient(client, await enter(client).catch(giveBack(client)));
  };
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'query') return query;
      if (name === 'connect') return connect;
      // Whoever opened the pool listens to it and ends it.
      if (name === 'on' || name === 'removeListener') return () => target;
      if (name === 'end') return async () => {};
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A connection that breaks while it is ours says so by an event as well, which would end the process unheard. */
function ignore(): void {}

type Statement = (...statement: unknown[]) => Promise<unknown>;

function toEntrance(workspaceId: string): (client: pg.PoolClient) => Promise<string> {
  const setWorkspace = `set local clearhold.workspace_id = '${workspaceId}'`;
  const withRole = `set local role ${APP_ROLE}; ${setWorkspace}`;
  let entrance: Promise<string> | undefined;
  return (client) => {
    entrance ??= canTakeAppRole(client).then((usable) => (usable ? withRole : setWorkspace));
    entrance.catch(() => {
      entrance = undefined;
    });
    return entrance;
  };
}

/** Into the part of a workspace that somebody may see. Without the role that is held to it nobody gets in. */
function toLimitedEntrance(workspaceId: string, limits: Limits): (client: pg.PoolClient) => Promise<string> {
  const set = (name: string, values: readonly string[]) =>
    `set local clearhold.${name} = ${pg.escapeLiteral(`{${values.map(toElement)}}`)}`;
  const enter = [
    `set local role ${LIMITED_ROLE}`,
    `set local clearhold.workspace_id = '${workspaceId}'`,
    set('accounts', limits.accounts),
    set('bills', limits.bills),
  ].join('; ');
  let isUsable: Promise<boolean> | undefined;
  return async (client) => {
    isUsable ??= canTakeRole(client, LIMITED_ROLE);
    const usable = await isUsable.catch((error: unknown) => {
      isUsable = undefined;
      throw error;
    });
    if (!usable)
      throw new Unavailable(
        `The database has no role ${LIMITED_ROLE}: an administrator of it must make one.`,
      );
    return enter;
  };
}

/** An element of an array in PostgreSQL's text form. */
function toElement(text: string): string {
  return `"${text.replaceAll('\0', '').replace(/[\\"]/g, '\\$&')}"`;
}

function giveBack(client: pg.PoolClient): (error: unknown) => never {
  return (error) => {
    client.release(true);
    throw error;
  };
}

async function inItsOwnTransaction(client: pg.PoolClient, enter: string, statement: unknown[]) {
  if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  const send: Statement = client.query.bind(client);
  const outcomes = await Promise.allSettled([send(`begin; ${enter}`), send(...statement), send('commit')]);
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  // An error that PostgreSQL told of is over with the end of the transaction; after any other nobody knows.
  client.release(failures.some((failure) => readSqlState(failure) === undefined));
  // The first: what comes after it only says that the transaction has failed. An answer is given only from inside.
  if (failures.length > 0) throw failures[0];
  return outcomes[1].status === 'fulfilled' ? outcomes[1].value : undefined;
}

/** A connection for transactions: it enters the workspace as each one begins, and does nothing outside one. */
function toWorkspaceClient(client: pg.PoolClient, enter: string): pg.PoolClient {
  const send: Statement = client.query.bind(client);
  let isInside = false;
  const query: Statement = async (...statement) => {
    const text = toText(statement[0]);
    if (BEGIN.test(text)) {
      isInside = true;
      const [begun] = await Promise.all([send(...statement), send(enter)]);
      return begun;
    }
    // Ending what has ended reads and writes nothing: whoever sent `commit` ahead may still have to roll back.
    if (END.test(text)) isInside = false;
    else if (!isInside)
      throw new Error('Begin a transaction first: only there a connection is in its workspace.');
    return send(...statement);
  };
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function toText(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const isObject = typeof statement === 'object' && statement !== null;
  return isObject && 'text' in statement ? String(statement.text) : '';
}
