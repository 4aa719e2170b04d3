import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { connectPatiently } from '../connect-patiently.ts';

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

const CANNOT_CONNECT_NOW = '57P03';
const ADMIN_SHUTDOWN = '57P01';

/** Whether a server that is starting, or ending, says so, or says nothing any more. Asked again a little later it may be there. */
export function isNotReady(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isServerRefusal = code !== undefined && /^[0-9A-Z]{5}$/.test(String(code));
  return !isServerRefusal || code === CANNOT_CONNECT_NOW || code === ADMIN_SHUTDOWN;
}
