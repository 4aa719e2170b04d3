import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The passwords of the embedded PostgreSQL: its superuser, and the role Clearhold works as. */
const DatabasePasswords = z.object({ postgres: z.string().min(1), clearhold: z.string().min(1) });
export type DatabasePasswords = z.output<typeof DatabasePasswords>;

/** Reads the passwords kept in a data directory, or makes them once, readable by this user alone. */
export function keepDatabasePasswords(dataDirectory: string): DatabasePasswords {
  const file = join(dataDirectory, 'postgres-passwords.json');
  if (existsSync(file)) return DatabasePasswords.parse(JSON.parse(readFileSync(file, 'utf8')));
  const passwords = { postgres: makePassword(), clearhold: makePassword() };
  writeFileSync(file, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flag: 'wx' });
  return passwords;
}

function makePassword(): string {
  return randomBytes(24).toString('hex');
}
