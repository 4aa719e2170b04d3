import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '#lib/cannot-start.ts';
import { canUse, chooseDatabaseUser, type DatabaseUser, ownerOf } from './database-user.ts';

/** Where the embedded PostgreSQL lives, and who it runs as. */
export interface PostgresPlace {
  /** The folder that holds all of the below but a socket with too long a path. */
  directory: string;
  data: string;
  socketDirectory: string;
  user: DatabaseUser | undefined;
}

const SHARED_PLACES = ['/var/lib/clearhold', '/var/tmp/clearhold', join(tmpdir(), 'clearhold')];
// sun_path holds 104 bytes on macOS and 108 on Linux; PostgreSQL adds its own name.
const LONGEST_SOCKET_DIRECTORY = 80;

/**
 * Finds or makes the place of the database that belongs to a data directory: inside it, or, where root's data directory
 * cannot be reached by the user PostgreSQL runs as, in a folder that can, which the file `postgres-place` in the data
 * directory names from then on.
 *
 * @throws {CannotStart} when no such place can be made, or the one that was made is gone.
 */
export function findPostgresPlace(dataDirectory: string, say: (line: string) => void): PostgresPlace {
  const pointer = join(dataDirectory, 'postgres-place');
  if (existsSync(pointer)) return describePlace(readPointer(pointer));
  const inside = describePlace(join(dataDirectory, 'postgres'));
  if (makeDirectory(inside.directory, inside.user)) return inside;
  if (existsSync(inside.data) || inside.user === undefined) {
    throw new CannotStart(
      `${inside.user?.name ?? 'This user'} cannot write ${inside.directory}, where the database is: correct its owner or the permissions of the folders above it.`,
    );
  }
  const outside = makePlaceOutside(dataDirectory, inside.user);
  writeFileSync(pointer, `${outside.directory}\n`, { mode: 0o600 });
  rmSync(inside.directory, { recursive: true, force: true });
  say(
    `The user ${outside.user?.name} of PostgreSQL cannot reach ${dataDirectory}; the database is in ${outside.directory} instead.`,
  );
  return outside;
}

/** Removes the database of a data directory, wherever it was placed. For throw-away data only. */
export function removePostgresPlace(dataDirectory: string): void {
  const pointer = join(dataDirectory, 'postgres-place');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
  rmSync(join(dataDirectory, 'postgres'), { recursive: true, force: true });
}

function readPointer(pointer: string): string {
  const directory = readFileSync(pointer, 'utf8').trim();
  if (existsSync(directory)) return directory;
  throw new CannotStart(
    `The database was placed in ${directory}, as ${pointer} says, and is not there: bring it back, or remove that file to start with an empty one.`,
  );
}

function makePlaceOutside(dataDirectory: string, user: DatabaseUser): PostgresPlace {
  const name = `${digest(realpathSync(dataDirectory))}-${randomBytes(3).toString('hex')}`;
  for (const shared of SHARED_PLACES) {
    const place = describePlace(join(shared, name), user);
    if (makeDirectory(shared) && makeDirectory(place.directory, user)) return place;
  }
  throw new CannotStart(
    `The user ${user.name} of PostgreSQL can reach neither ${dataDirectory} nor ${SHARED_PLACES.join(', ')}: set DATA_DIR to a folder it can reach, or set DATABASE_URL.`,
  );
}

function describePlace(
  directory: string,
  user = chooseDatabaseUser(ownerOf(join(directory, 'data'))),
): PostgresPlace {
  const inside = join(directory, 'socket');
  const short = Buffer.byteLength(inside) <= LONGEST_SOCKET_DIRECTORY;
  const socketDirectory = short ? inside : join('/tmp', `clearhold-${digest(directory)}`);
  return { directory, data: join(directory, 'data'), socketDirectory, user };
}

/** Makes the folder of the socket, and makes sure that nobody else made it before. */
export function ensureSocketDirectory(place: PostgresPlace): void {
  makeDirectory(place.socketDirectory, place.user);
  const found = lstatSync(place.socketDirectory, { throwIfNoEntry: false });
  const owner = place.user?.uid ?? process.getuid?.();
  if (found?.isDirectory() && found.uid === owner) return;
  throw new CannotStart(
    `${place.socketDirectory} is not a folder of the user PostgreSQL runs as: remove it.`,
  );
}

/** With an owner the folder is that user's alone; without one everybody may pass through it. False when it cannot be. */
function makeDirectory(directory: string, owner?: DatabaseUser): boolean {
  try {
    if (!existsSync(directory)) {
      mkdirSync(directory, { recursive: true });
      chmodSync(directory, owner || process.getuid?.() !== 0 ? 0o700 : 0o711);
      if (owner) chownSync(directory, owner.uid, owner.gid);
    }
    return owner === undefined && process.getuid?.() === 0 ? true : canUse(owner, directory, 'write');
  } catch {
    return false;
  }
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
