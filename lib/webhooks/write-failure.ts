import { readSqlState } from '#lib/database/read-sql-state.ts';

/**
 * Why a batch could not be written, as its senders and neighbours must know it.
 *
 * `again`: two writers were in each other's way; the same batch may pass at once. `poison`: some message of it cannot be
 * taken, by the database's types or by our rules. `away`: the database cannot be reached or cannot write now.
 */
export type WriteFailure = 'again' | 'poison' | 'away';

const DEADLOCK_OR_SERIALISATION: ReadonlySet<string> = new Set(['40001', '40P01']);
/** SQLSTATE classes: cardinality, data, integrity, raised, program limit (a key too long for its index). */
const ABOUT_THE_DATA: ReadonlySet<string> = new Set(['21', '22', '23', 'P0', '54']);

/** Tells the failures apart. `isConnectionAlive`: the connection still answered after the error. */
export function toWriteFailure(error: unknown, isConnectionAlive: boolean): WriteFailure {
  if (!isConnectionAlive) return 'away';
  const code = readSqlState(error);
  // Nothing that PostgreSQL said, on a living connection: our own rules threw.
  if (code === undefined) return 'poison';
  if (DEADLOCK_OR_SERIALISATION.has(code)) return 'again';
  return ABOUT_THE_DATA.has(code.slice(0, 2)) ? 'poison' : 'away';
}
