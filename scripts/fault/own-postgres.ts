import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { connectWhenReady, toSocketUrl } from '#lib/database/embedded/connect-to-postgres.ts';
import { keepDatabasePasswords } from '#lib/database/embedded/database-passwords.ts';
import { toSpawnOptions } from '#lib/database/embedded/database-user.ts';
import { initialiseCluster } from '#lib/database/embedded/initialise-cluster.ts';
import { findPostgresBinaries } from '#lib/database/embedded/postgres-binaries.ts';
import { ensureSocketDirectory, findPostgresPlace } from '#lib/database/embedded/postgres-place.ts';
import { connect } from './connect.ts';
import { SlowFsync } from './slow-fsync.ts';

const START_MILLISECONDS = 20_000;
const SETTINGS = [
  'listen_addresses=',
  'max_connections=100',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'max_locks_per_transaction=256',
  'timezone=UTC',
];

/** A PostgreSQL that is not Clearhold's own: one that it reaches by DATABASE_URL. fsync is on, and can be slowed. */
export class OwnPostgres {
  readonly socket: string;
  /** `undefined` where fsync cannot be slowed. */
  readonly fsync: SlowFsync | undefined;
  private readonly child: ChildProcess;
  private readonly socketDirectory: string;
  private readonly password: string;

  private constructor(
    child: ChildProcess,
    fsync: SlowFsync | undefined,
    socketDirectory: string,
    password: string,
  ) {
    this.child = child;
    this.fsync = fsync;
    this.socketDirectory = socketDirectory;
    this.socket = join(socketDirectory, '.s.PGSQL.5432');
    this.password = password;
  }

  static async start(dataDirectory: string): Promise<OwnPostgres> {
    const place = findPostgresPlace(dataDirectory, () => {});
    const binaries = findPostgresBinaries(place);
    const { postgres: password } = keepDatabasePasswords(dataDirectory);
    initialiseCluster(place, binaries, password);
    ensureSocketDirectory(place);
    const fsync = SlowFsync.build(place);
    const settings = [...SETTINGS, `unix_socket_directories=${place.socketDirectory}`];
    const options = toSpawnOptions(place.user);
    const child = spawn(
      join(binaries.directory, 'postgres'),
      ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, env: { ...options.env, ...fsync?.environment }, stdio: 'ignore' },
    );
    const own = new OwnPostgres(child, fsync, place.socketDirectory, password);
    const deadline = Date.now() + START_MILLISECONDS;
    const client = await connectWhenReady(
      own.toUrl('postgres'),
      'fault runs',
      deadline,
      () => child.exitCode !== null,
    );
    if (!client) throw new Error('PostgreSQL did not start.');
    await client.end();
    return own;
  }

  /** Makes an empty database; answers its address. */
  async createDatabase(name: string): Promise<string> {
    const client = await connect(this.toUrl('postgres'));
    await client.query(`create database ${name}`);
    await client.end();
    return this.toUrl(name);
  }

  /** The same database through a TCP port of this machine. */
  toTcpUrl(name: string, port: number): string {
    return `postgresql://postgres:${encodeURIComponent(this.password)}@127.0.0.1:${port}/${name}`;
  }

  private toUrl(name: string): string {
    return toSocketUrl('postgres', this.password, name, this.socketDirectory);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGINT');
    await ended;
  }
}
