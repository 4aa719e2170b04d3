import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '#lib/cannot-start.ts';
import { parseEnvironment } from '#lib/env.ts';
import { getDirectUrl } from './direct-url.ts';
import { EmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrate } from './migrations/migrate.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Gives a command the address of the database, brought up to date: that of DATABASE_URL, around a pooler where
 * DIRECT_DATABASE_URL says how, else the embedded one of DATA_DIR, which is started for the command, or shared with the Clearhold that runs there.
 *
 * @param prepare called with the data directory before an embedded database is started; without it there must be one.
 * @throws {CannotStart} when there is no database, or it cannot be reached.
 */
export async function useCommandDatabase<Result>(
  work: (url: string) => Promise<Result>,
  prepare: (dataDirectory: string) => void = requireDatabase,
): Promise<Result> {
  const { DATABASE_URL: url, DATA_DIR: dataDirectory } = parseEnvironment(process.env);
  if (url !== undefined) return workOn(getDirectUrl(), work);
  prepare(dataDirectory);
  const embedded = await EmbeddedPostgres.start({ dataDirectory, say: (line) => console.error(line) });
  let isGivenUp = false;
  const giveUp = () => {
    isGivenUp = true;
    void embedded.stop().finally(() => process.exit(1));
  };
  for (const signal of SIGNALS) process.once(signal, giveUp);
  try {
    return await workOn(embedded.url, work);
  } catch (error) {
    // The work was cut off on purpose, and the process ends in a moment.
    if (isGivenUp) await new Promise<never>(() => {});
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, giveUp);
    await embedded.stop();
  }
}

async function workOn<Result>(url: string, work: (url: string) => Promise<Result>): Promise<Result> {
  await migrate(url, 'prisma/migrations');
  return work(url);
}

function requireDatabase(dataDirectory: string): void {
  if (['postgres', 'postgres-place'].some((name) => existsSync(join(dataDirectory, name)))) return;
  throw new CannotStart(`There is no database in ${dataDirectory}: set DATA_DIR or DATABASE_URL.`);
}
