import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgresPlace, removePostgresPlace } from './postgres-place.ts';
import { stopPostmaster } from './postmaster.ts';

const STOP_MILLISECONDS = 10_000;

/** Ends the PostgreSQL of a data directory and removes all it held, wherever that is. For throw-away data only. */
export async function removePostgres(dataDirectory: string): Promise<void> {
  const isThere = ['postgres', 'postgres-place'].some((name) => existsSync(join(dataDirectory, name)));
  if (!isThere) return;
  await stopPostmaster(
    findPostgresPlace(dataDirectory, () => {}),
    STOP_MILLISECONDS,
  );
  removePostgresPlace(dataDirectory);
}
