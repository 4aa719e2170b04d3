// One mark a process, whatever module instances a bundler makes of this file.
const MARK = Symbol.for('clearhold.own-database');
const shared = globalThis as { [MARK]?: true };

/** Says that the database of this process is its own, in the data directory. */
export function announceOwnDatabase(): void {
  shared[MARK] = true;
}

/** Whether it is; else it is the one that DATABASE_URL names. */
export function isOwnDatabase(): boolean {
  return shared[MARK] === true;
}
