import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import type { Limits } from './request-limits.ts';
import { toWorkspacePool } from './workspace-pool.ts';

/** Prisma and a pool that see one workspace; everything else is as if it were not there. */
export interface WorkspaceDatabase {
  prisma: PrismaClient;
  pool: pg.Pool;
}

/** A client of Prisma's takes 2 MB and 10 ms to make. */
const MOST_KEPT = 50;

/** The workspaces of one database, over the connections of one pool. */
export class WorkspaceDatabases {
  readonly #pool: pg.Pool;
  /** The one used last is the last. */
  readonly #kept = new Map<string, WorkspaceDatabase>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @param limits what of the workspace is seen; null for all of it. */
  get(workspaceId: string, limits: Limits | null = null): WorkspaceDatabase {
    const key = limits === null ? workspaceId : JSON.stringify([workspaceId, limits.accounts, limits.bills]);
    const database = this.#kept.get(key) ?? this.#open(workspaceId, limits);
    this.#kept.delete(key);
    this.#kept.set(key, database);
    const [longestUnused] = this.#kept.keys();
    // Whoever is still using it goes on; it holds no connection.
    if (this.#kept.size > MOST_KEPT && longestUnused !== undefined) this.#kept.delete(longestUnused);
    return database;
  }

  // One client a workspace, not one for all that is told where it is: what Prisma gathers into one statement, and a
  // transaction it begins, is then of one workspace by itself.
  #open(workspaceId: string, limits: Limits | null): WorkspaceDatabase {
    const pool = toWorkspacePool(this.#pool, workspaceId, limits);
    return { prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
  }
}
