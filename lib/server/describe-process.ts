import { sep } from 'node:path';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { getEnvironment } from '#lib/env.ts';
import { checkReadiness } from './check-readiness.ts';

/** What runs here. No addresses, no names of databases, no secrets. */
export interface ProcessDescription {
  /** Of this process; others may serve beside it. */
  startedAt: Instant;
  /** Of Node, as it writes itself: `v24.1.0`. */
  nodeVersion: string;
  database: {
    /** `18.4`, with what a distribution adds to it. */
    version: string;
    /** Where it keeps its rows; `not-told` by one that does not let its login know. */
    place: 'data-directory' | 'elsewhere' | 'not-told';
  };
  /** Told to administrators alone. */
  dataDirectory: string | null;
  isReady: boolean;
}

/** @throws when the database cannot be asked. */
export async function describeProcess({ role, now }: Access): Promise<ProcessDescription> {
  const { DATA_DIR: dataDirectory } = getEnvironment();
  // Settings that a login may not know are missing from this view, and no error.
  const [{ rows }, readiness] = await Promise.all([
    getDatabase().pool.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'data_directory')`,
    ),
    checkReadiness(),
  ]);
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  return {
    startedAt: toInstant(new Date(Date.parse(now) - process.uptime() * 1_000)),
    nodeVersion: process.version,
    database: {
      version: settings.get('server_version') ?? '',
      place: toPlace(settings.get('data_directory'), dataDirectory),
    },
    dataDirectory: role === 'administrator' ? dataDirectory : null,
    isReady: readiness.ready,
  };
}

function toPlace(directory: string | undefined, ours: string): ProcessDescription['database']['place'] {
  if (directory === undefined) return 'not-told';
  return directory.startsWith(`${ours}${sep}`) ? 'data-directory' : 'elsewhere';
}
