import { setTimeout as wait } from 'node:timers/promises';
import { getDatabase } from '#lib/database/database.ts';
import { getShutdownSignal } from './shutdown-signal.ts';

const PATIENCE_MILLISECONDS = 2_000;

/** Whether a webhook would be accepted now, and if not, why. */
export type Readiness = { ready: true } | { ready: false; reason: string };

/** Asks the database, for two seconds at most. */
export async function checkReadiness(): Promise<Readiness> {
  if (getShutdownSignal().aborted) return { ready: false, reason: 'Clearhold is shutting down.' };
  const late = wait(PATIENCE_MILLISECONDS, {
    ready: false,
    reason: 'The database does not answer.',
  } as const);
  return Promise.race([askDatabase(), late]);
}

async function askDatabase(): Promise<Readiness> {
  try {
    const { pool } = getDatabase();
    const answer = await pool.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
    if (answer.rows[0]?.standby)
      return { ready: false, reason: 'The database is a standby and cannot be written.' };
    return { ready: true };
  } catch {
    return { ready: false, reason: 'The database cannot be reached.' };
  }
}
