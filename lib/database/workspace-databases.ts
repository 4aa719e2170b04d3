import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from './generated/client.ts';
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

  get(workspaceId: string): WorkspaceDatabase {
    const database = this.#kept.get(workspaceId) ?? this.#open(workspaceId);
    this.#kept.delete(workspaceId);
    this.#kept.set(workspaceId, database);
    const [longestUnused] = this.#kept.keys();
    // Whoever is still using it goes on; it holds no connection.
    if (this.#kept.size > MOST_KEPT && longestUnused !== undefined) this.#kept.delete(longestUnused);
    return database;
  }

  // One client a workspace, not one for all that is told where it is: what Prisma gathers into one statement, and a
  // transaction it begins, is then of one workspace by itself.
  #open(workspaceId: string): WorkspaceDatabase {
    const pool = toWorkspacePool(this.#pool, workspaceId);
    return { prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
  }
}
