import { BadArchive } from '#lib/archive/bad-archive.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { BadEnvironment } from '#lib/env.ts';
import { Conflict } from '#lib/errors.ts';

const EXPECTED = [CannotStart, BadEnvironment, Conflict, BadArchive];

/** Runs a command and ends the process with its code. What a person can mend is told in one line, with code 1. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Error && isExpected(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isExpected(error: Error): boolean {
  const isBadOption = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isBadOption || EXPECTED.some((kind) => error instanceof kind);
}
