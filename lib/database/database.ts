import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { getEnvironment } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { PrismaClient } from './generated/client.ts';
import { WorkspaceDatabases } from './workspace-databases.ts';

/** Prisma and the pool it shares with hand-written SQL. */
export interface Database {
  /** As the login of the address, across workspaces. */
  prisma: PrismaClient;
  pool: pg.Pool;
  /** The same database as one workspace sees it, over the same connections. */
  workspaces: WorkspaceDatabases;
}

const POOL_SIZE = 20;
// In milliseconds. Nothing waits without end: not for a connection, a lock, a statement, nor an answer that a dead
// network never brings. Together they stay below the ten seconds within which every request is answered.
const TIMEOUTS = { connect: 4_000, lock: 4_000, statement: 8_000, answer: 9_000, idleInTransaction: 15_000 };

/** Opens a pool to a PostgreSQL address. Whoever opens it closes it. */
export function openDatabase(url: string, settings: pg.PoolConfig = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'clearhold',
    max: POOL_SIZE,
    keepAlive: true,
    // Statements sent together travel together; each is answered in its turn.
    pipeline: true,
    stream: () => new GatheringSocket(),
    connectionTimeoutMillis: TIMEOUTS.connect,
    lock_timeout: TIMEOUTS.lock,
    statement_timeout: TIMEOUTS.statement,
    query_timeout: TIMEOUTS.answer,
    idle_in_transaction_session_timeout: TIMEOUTS.idleInTransaction,
    ...settings,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return { prisma, pool, workspaces: new WorkspaceDatabases(pool) };
}

async function closeDatabase(database: Database): Promise<void> {
  await database.prisma.$disconnect();
  await database.pool.end();
}

// One handle a process, whatever module instances a bundler makes of this file.
const HANDLE = Symbol.for('clearhold.database');
const shared = globalThis as { [HANDLE]?: Database };

/**
 * The database of this process across workspaces, as the login that owns the tables; opened on first use. For what has no
 * workspace: migrations, the door of the senders, people who sign in, what runs for all. Use cases ask
 * `getWorkspaceDatabase`.
 *
 * @throws {Unavailable} when no address is set.
 */
export function getDatabase(): Database {
  shared[HANDLE] ??= openSharedDatabase();
  return shared[HANDLE];
}

/** Closes the database of this process, if it was opened. */
export async function closeSharedDatabase(): Promise<void> {
  const database = shared[HANDLE];
  delete shared[HANDLE];
  if (database) await closeDatabase(database);
}

function openSharedDatabase(): Database {
  const url = process.env.DATABASE_URL ?? getEnvironment().DATABASE_URL;
  if (!url) throw new Unavailable('No database is set: DATABASE_URL is empty.');
  return openDatabase(url);
}
