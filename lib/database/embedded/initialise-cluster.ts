import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '#lib/cannot-start.ts';
import { toSpawnOptions } from './database-user.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresPlace } from './postgres-place.ts';

/**
 * Makes the database files of a place where there are none. They are made aside and moved in when complete, so that an
 * interrupted first start leaves nothing half done.
 *
 * @throws {CannotStart} with what `initdb` says, a full disk for one.
 */
export function initialiseCluster(
  place: PostgresPlace,
  binaries: PostgresBinaries,
  superuserPassword: string,
): void {
  if (existsSync(join(place.data, 'PG_VERSION'))) return;
  const unfinished = `${place.data}.unfinished`;
  const passwordFile = join(place.directory, 'initial-password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    runInitdb(place, binaries, unfinished, passwordFile);
    renameSync(unfinished, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(
  place: PostgresPlace,
  binaries: PostgresBinaries,
  data: string,
  passwordFile: string,
): void {
  const options = [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorted by code point: the same order everywhere, and the one that keyset paging can rely on.
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
  const made = spawnSync(join(binaries.directory, 'initdb'), options, {
    ...toSpawnOptions(place.user),
    encoding: 'utf8',
  });
  if (made.status === 0) return;
  const said = `${made.stderr ?? ''}${made.error?.message ?? ''}`;
  const reason =
    said.split('\n').find((line) => /error|fatal|no space/i.test(line)) ?? said.trim().split('\n').at(-1);
  throw new CannotStart(
    `The database could not be made in ${place.directory}: ${reason?.trim() || 'initdb failed'}.`,
  );
}
