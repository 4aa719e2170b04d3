import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { getEnvironment } from '#lib/env.ts';
import { checkReadiness } from './check-readiness.ts';
import { isOwnDatabase } from './own-database.ts';

/** What runs here. No addresses, no names of databases, no secrets. */
export interface ProcessDescription {
  /** Of this process; others may serve beside it. */
  startedAt: Instant;
  /** Of Node, as it writes itself: `v24.1.0`. */
  nodeVersion: string;
  database: {
    /** `18.4`, with what a distribution adds to it. */
    version: string;
    /** Whether it is Clearhold's own, in the data directory. */
    isOwn: boolean;
  };
  /** Told to administrators alone. */
  dataDirectory: string | null;
  isReady: boolean;
}

/** @throws when the database cannot be asked. */
export async function describeProcess({ role, now }: Access): Promise<ProcessDescription> {
  const [{ rows }, readiness] = await Promise.all([
    getDatabase().pool.query<{ version: string }>(`SELECT current_setting('server_version') AS version`),
    checkReadiness(),
  ]);
  return {
    startedAt: toInstant(new Date(Date.parse(now) - process.uptime() * 1_000)),
    nodeVersion: process.version,
    database: { version: rows[0]?.version ?? '', isOwn: isOwnDatabase() },
    dataDirectory: role === 'administrator' ? getEnvironment().DATA_DIR : null,
    isReady: readiness.ready,
  };
}
