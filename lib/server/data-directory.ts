import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '#lib/cannot-start.ts';

/**
 * Makes the data directory where it is missing. Root lets others pass through it, since PostgreSQL runs as another user
 * and keeps its own folder in it; what is secret is readable by its owner alone.
 *
 * @throws {CannotStart} when it cannot be written.
 */
export function ensureDataDirectory(directory: string): void {
  try {
    makeFolders(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,.*$/, '') : String(error);
    throw new CannotStart(
      `The data directory ${directory} cannot be written (${reason}): set DATA_DIR to one that can.`,
    );
  }
}

/** One by one: a recursive `mkdirSync` never returns where a folder refuses to hold another, as below `/proc`. */
function makeFolders(directory: string): void {
  if (existsSync(directory)) return;
  makeFolders(dirname(directory));
  mkdirSync(directory);
  chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Removes a data directory that was made to be thrown away. */
export function removeDataDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
