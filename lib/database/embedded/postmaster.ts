import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toSpawnOptions } from './database-user.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { ensureSocketDirectory, type PostgresPlace } from './postgres-place.ts';

/** The process of a running PostgreSQL. */
export interface Postmaster {
  pid: number;
  socketDirectory: string;
}

const POLL_MILLISECONDS = 50;
const WRITING_MILLISECONDS = 5_000;

/** Server settings that are ours and win over a configuration file. */
export type PostgresSettings = Record<string, string>;

const SETTINGS: PostgresSettings = {
  // Nothing listens on the network, not even on loopback: this process is the only one that has to get in.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '256MB',
  max_locks_per_transaction: '256',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Tables grow from nothing to thousands of rows within seconds: plans and free space must not lag a minute behind.
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  // A week of logs, a file a weekday, each begun anew.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/**
 * Starts PostgreSQL in a session of its own, so that it outlives a crash of this process and can be taken over. The
 * answer tells whether that process has ended.
 */
export function startPostmaster(
  place: PostgresPlace,
  binaries: PostgresBinaries,
  settings: PostgresSettings = {},
): () => boolean {
  ensureSocketDirectory(place);
  const all = { ...SETTINGS, unix_socket_directories: place.socketDirectory, ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(startLog(place), 'w', 0o600);
  const child = spawn(join(binaries.directory, 'postgres'), ['-D', place.data, ...options], {
    ...toSpawnOptions(place.user),
    detached: true,
    stdio: ['ignore', log, log],
  });
  let ended = false;
  for (const event of ['exit', 'error']) {
    child.once(event, () => {
      ended = true;
    });
  }
  child.unref();
  closeSync(log);
  return () => ended;
}

/** The running PostgreSQL of a place, whoever started it; undefined when there is none. */
export function findPostmaster(place: PostgresPlace): Postmaster | undefined {
  const lock = readLock(place);
  return lock && isPostmasterOf(lock.pid, place) ? lock : undefined;
}

function readLock(place: PostgresPlace): Postmaster | undefined {
  const file = lockFile(place);
  if (!existsSync(file)) return undefined;
  const [pid = '', , , , socketDirectory = ''] = readFileSync(file, 'utf8').split('\n');
  return /^\d+$/.test(pid) ? { pid: Number(pid), socketDirectory } : undefined;
}

function lockFile(place: PostgresPlace): string {
  return join(place.data, 'postmaster.pid');
}

/**
 * Takes away the lock file of a PostgreSQL that is gone. PostgreSQL does so itself unless another process has the number
 * by now, or nobody has collected the dead one, as in a container without an init.
 */
export function removeStaleLock(place: PostgresPlace): void {
  const lock = readLock(place);
  const written = statSync(lockFile(place), { throwIfNoEntry: false })?.mtimeMs;
  const beingWritten =
    lock === undefined && written !== undefined && Date.now() - written < WRITING_MILLISECONDS;
  if (!beingWritten && !(lock && isPostmasterOf(lock.pid, place))) rmSync(lockFile(place), { force: true });
}

/** Asks PostgreSQL to end: open transactions are rolled back, what is committed is on disk. False when it takes longer. */
export async function stopPostmaster(place: PostgresPlace, withinMilliseconds: number): Promise<boolean> {
  const running = findPostmaster(place);
  if (!running) return true;
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + withinMilliseconds;
  while (Date.now() < deadline) {
    if (findPostmaster(place)?.pid !== running.pid) return true;
    await wait(POLL_MILLISECONDS);
  }
  return false;
}

/** The last complaint of a PostgreSQL that did not start. */
export function readStartComplaint(place: PostgresPlace): string {
  const lines = existsSync(startLog(place)) ? readFileSync(startLog(place), 'utf8').trim().split('\n') : [];
  const complaint = lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1);
  return complaint?.replace(/^.*?(FATAL|PANIC|ERROR): +/, '') || `see ${startLog(place)}`;
}

function startLog(place: PostgresPlace): string {
  return join(place.directory, 'start.log');
}

/** A process number may have passed to another process; a postmaster works in its data directory. */
function isPostmasterOf(pid: number, place: PostgresPlace): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.data);
  } catch (error) {
    // Without /proc (macOS) a live process is taken at its word; with it, an unreadable one is dead or not ours.
    return (
      !existsSync('/proc/self') || (error instanceof Error && 'code' in error && error.code === 'EACCES')
    );
  }
}
