import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One folder of `prisma/migrations`. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, as Prisma records it. */
  checksum: string;
}

/** The migrations of a folder in the order of their names, which begin with their time. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const file = readFileSync(join(folder, name, 'migration.sql'));
    return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') };
  });
}
