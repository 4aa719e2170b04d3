import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { CannotStart } from '#lib/cannot-start.ts';

/** The user PostgreSQL runs as when this process is root, which PostgreSQL refuses to be. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

const PREFERRED_USERS = ['postgres', 'nobody', 'daemon'];

/**
 * Who PostgreSQL has to run as: the owner of data that stands, else an unprivileged user of this system. Undefined when
 * this process is an ordinary user: then PostgreSQL runs as the same.
 *
 * @throws {CannotStart} when root finds no other user.
 */
export function chooseDatabaseUser(dataOwner: number | undefined): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readUsers();
  const preferred = PREFERRED_USERS.map((name) => users.find((user) => user.name === name));
  const owner = users.find((user) => user.uid === dataOwner);
  const chosen = [owner, ...preferred, ...users].find((user) => user !== undefined && user.uid !== 0);
  if (!chosen) {
    throw new CannotStart(
      'PostgreSQL does not run as root and this system has no other user: add one (useradd postgres), or set DATABASE_URL.',
    );
  }
  return chosen;
}

function readUsers(): DatabaseUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The owner of a file or folder; undefined where there is none. */
export function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

/** Whether the user (this process's own when undefined) reaches a path and may write it, or execute it. */
export function canUse(user: DatabaseUser | undefined, path: string, how: 'write' | 'execute'): boolean {
  if (user === undefined) {
    const mode = how === 'write' ? constants.W_OK | constants.X_OK : constants.R_OK | constants.X_OK;
    try {
      accessSync(path, mode);
      return true;
    } catch {
      return false;
    }
  }
  // Asked of the kernel as that user: every folder above counts, and so do access lists.
  const script = how === 'write' ? 'test -w "$0" && test -x "$0"' : 'test -r "$0" && test -x "$0"';
  return (
    spawnSync('/bin/sh', ['-c', script, path], { ...toSpawnOptions(user), stdio: 'ignore' }).status === 0
  );
}

/** How to run a program of PostgreSQL: as that user, from where it can stand, and with nothing secret around it. */
export function toSpawnOptions(user: DatabaseUser | undefined): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  const env = { PATH: process.env.PATH, LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv;
  return { ...(user && { uid: user.uid, gid: user.gid }), cwd: '/', env };
}
