import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '#lib/cannot-start.ts';

const KeptSecrets = z.record(z.string(), z.string().min(1));

/** Where the generated secrets of a data directory are. */
export function secretsFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets.json');
}

/**
 * Sets in `variables` those of the named secrets that are not set there: generated once, and kept in the data directory, readable by
 * this user alone. Answers which ones came from there.
 *
 * @throws {CannotStart} when the file of secrets cannot be read as such; it is never overwritten.
 */
export function keepSecrets(
  dataDirectory: string,
  variables: NodeJS.ProcessEnv,
  names: readonly string[],
): string[] {
  const missing = names.filter((name) => variables[name] === undefined);
  const kept = readKept(secretsFile(dataDirectory));
  const fresh = missing.filter((name) => kept[name] === undefined);
  for (const name of fresh) kept[name] = randomBytes(32).toString('hex');
  if (fresh.length > 0) {
    writeFileSync(secretsFile(dataDirectory), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  for (const name of missing) variables[name] = kept[name];
  return missing;
}

function readKept(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    return KeptSecrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CannotStart(
      `${file} does not hold secrets as it should: restore it, or move it away to get new ones.`,
    );
  }
}
