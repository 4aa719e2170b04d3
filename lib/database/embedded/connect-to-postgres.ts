import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { connectPatiently } from '../connect-patiently.ts';
import { readSqlState } from '../read-sql-state.ts';

const POLL_MILLISECONDS = 50;
const CONNECT_MILLISECONDS = 3_000;

/** The address of a database behind a socket folder, as `pg`, `psql` and Prisma read it. */
export function toSocketUrl(
  role: string,
  password: string,
  database: string,
  socketDirectory: string,
): string {
  const folder = encodeURIComponent(socketDirectory);
  return `postgresql://${role}:${encodeURIComponent(password)}@localhost/${database}?host=${folder}`;
}

/** Opens one connection. */
export function connectOnce(url: string, applicationName: string): Promise<pg.Client> {
  return connectPatiently({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
}

/**
 * Opens one connection to a server that may still be starting, recovering or ending. Undefined when it is not there by
 * the deadline, or `givenUp` says that waiting is in vain.
 */
export async function connectWhenReady(
  url: string,
  applicationName: string,
  deadline: number,
  givenUp: () => boolean,
): Promise<pg.Client | undefined> {
  while (Date.now() < deadline) {
    try {
      return await connectOnce(url, applicationName);
    } catch (error) {
      if (!isNotReady(error)) throw error;
    }
    if (givenUp()) return undefined;
    await wait(POLL_MILLISECONDS);
  }
  return undefined;
}

/** Ended by an administrator, by a crash, or not yet taking connections. */
const NOT_NOW: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03']);
/** As pg says that the other side has gone, or is silent. */
const WITHOUT_ANSWER = /^Connection terminated|not queryable|timeout/i;

/**
 * Whether a server that is starting, or ending, says so, or says nothing any more: asked again a little later it may be
 * there. A mistake of our own is none of this.
 */
export function isNotReady(error: unknown): boolean {
  const state = readSqlState(error);
  if (state !== undefined) return NOT_NOW.has(state);
  return error instanceof Error && ('syscall' in error || WITHOUT_ANSWER.test(error.message));
}
