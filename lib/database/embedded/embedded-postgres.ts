import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { CannotStart } from '#lib/cannot-start.ts';
import { makeAppRole } from '../app-role.ts';
import { trustComparisons } from '../trust-comparisons.ts';
import { connectOnce, connectWhenReady, isNotReady, toSocketUrl } from './connect-to-postgres.ts';
import { type DatabasePasswords, keepDatabasePasswords } from './database-passwords.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { findPostgresPlace, type PostgresPlace } from './postgres-place.ts';
import {
  findPostmaster,
  type PostgresSettings,
  readStartComplaint,
  removeStaleLock,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

const START_MILLISECONDS = 15_000;
const RETRY_MILLISECONDS = 250;
const STOP_MILLISECONDS = 5_000;
const KEEPER = 'clearhold keeper';
const UNKNOWN_ROLE_OR_DATABASE = new Set(['28P01', '28000', '3D000']);

/**
 * A PostgreSQL of our own beside the process, kept alive: should it die, it is started again within seconds and its
 * address stays the same. It runs in a session of its own, so that it survives a crash of this process and is taken
 * over by the next one.
 */
export class EmbeddedPostgres {
  /** The address Clearhold works with; its role owns the database and is no superuser. */
  readonly url: string;
  /** The address of the superuser. */
  readonly superuserUrl: string;
  /** Whether a PostgreSQL that was running already has been taken over. */
  readonly adopted: boolean;
  readonly place: PostgresPlace;

  readonly #start: () => Promise<pg.Client>;
  readonly #say: (line: string) => void;
  #keeper: pg.Client;
  #stopping = false;

  private constructor(server: Server, keeper: pg.Client, adopted: boolean, say: (line: string) => void) {
    this.url = server.url;
    this.superuserUrl = server.superuserUrl;
    this.place = server.place;
    this.adopted = adopted;
    this.#start = () => bringUp(server);
    this.#say = say;
    this.#keeper = keeper;
    this.#watch();
  }

  /**
   * Starts the database of a data directory, or takes over the one that runs there.
   *
   * @throws {CannotStart}
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const server = prepareServer(options);
    const adopted = findPostmaster(server.place) !== undefined;
    const keeper = await bringUp(server).catch(async (error: unknown) => {
      // What was started for nobody is not left behind.
      if (!adopted) await stopPostmaster(server.place, STOP_MILLISECONDS);
      throw error;
    });
    return new EmbeddedPostgres(server, keeper, adopted, options.say);
  }

  /** Ends the database cleanly, unless another process works with it too; then that one will. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    const shared = await isSharedWithAnother(this.#keeper).catch(() => false);
    await this.#keeper.end().catch(() => {});
    if (shared) return;
    const stopped = await stopPostmaster(this.place, STOP_MILLISECONDS);
    if (!stopped) this.#say('The database is still writing to disk; it ends by itself when it is done.');
  }

  /** One idle connection tells at once when the server goes away. */
  #watch(): void {
    this.#keeper.once('end', () => {
      if (!this.#stopping) void this.#revive();
    });
  }

  async #revive(): Promise<void> {
    this.#say('The database went away; starting it again.');
    while (!this.#stopping) {
      try {
        this.#keeper = await this.#start();
        this.#say('The database is back.');
        this.#watch();
        return;
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
        await wait(RETRY_MILLISECONDS);
      }
    }
  }
}

export interface EmbeddedPostgresOptions {
  dataDirectory: string;
  /** Told what a person should know, a line at a time. */
  say: (line: string) => void;
  settings?: PostgresSettings;
}

interface Server {
  place: PostgresPlace;
  binaries: PostgresBinaries;
  passwords: DatabasePasswords;
  settings: PostgresSettings;
  url: string;
  superuserUrl: string;
}

function prepareServer(options: EmbeddedPostgresOptions): Server {
  try {
    return placeServer(options);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new CannotStart(
      `The database cannot be kept in ${options.dataDirectory} (${error.code}): see that the disk is neither full nor read-only.`,
    );
  }
}

function placeServer({ dataDirectory, say, settings = {} }: EmbeddedPostgresOptions): Server {
  const place = findPostgresPlace(dataDirectory, say);
  const binaries = findPostgresBinaries(place);
  const passwords = keepDatabasePasswords(dataDirectory);
  initialiseCluster(place, binaries, passwords.postgres);
  // A running server keeps the socket it was started with.
  const socketDirectory = findPostmaster(place)?.socketDirectory || place.socketDirectory;
  const url = toSocketUrl('clearhold', passwords.clearhold, 'clearhold', socketDirectory);
  const superuserUrl = toSocketUrl('postgres', passwords.postgres, 'postgres', socketDirectory);
  return { place, binaries, passwords, settings, url, superuserUrl };
}

/** Starts the server where none runs, as often as it takes within the time, and connects to it. */
async function bringUp(server: Server): Promise<pg.Client> {
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline) {
    let hasEnded = () => findPostmaster(server.place) === undefined;
    if (hasEnded()) {
      removeStaleLock(server.place);
      hasEnded = startPostmaster(server.place, server.binaries, server.settings);
    }
    const superuser = await connectWhenReady(server.superuserUrl, KEEPER, deadline, hasEnded);
    try {
      if (superuser) return await connectAsClearhold(server, superuser);
    } catch (error) {
      // The process before this one was just ending it.
      if (error instanceof CannotStart || !isNotReady(error)) throw error;
    }
    await wait(RETRY_MILLISECONDS);
  }
  throw new CannotStart(
    `The database in ${server.place.directory} does not start: ${readStartComplaint(server.place)}`,
  );
}

/** The role and its database are made on the first start; made again if that one was interrupted. */
async function connectAsClearhold(server: Server, superuser: pg.Client): Promise<pg.Client> {
  try {
    const keeper = await connectOnce(server.url, KEEPER);
    await prepareForClearhold(server, superuser);
    return keeper;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && UNKNOWN_ROLE_OR_DATABASE.has(String(error.code))))
      throw error;
    const password = superuser.escapeLiteral(server.passwords.clearhold);
    const role = await superuser.query(`select from pg_roles where rolname = 'clearhold'`);
    await superuser.query(`${role.rowCount ? 'alter' : 'create'} role clearhold login password ${password}`);
    const database = await superuser.query(`select from pg_database where datname = 'clearhold'`);
    if (!database.rowCount) await superuser.query('create database clearhold owner clearhold');
    await prepareForClearhold(server, superuser);
    return await connectOnce(server.url, KEEPER);
  } finally {
    await superuser.end().catch(() => {});
  }
}

/** What only a superuser may do for the database, once. */
async function prepareForClearhold(server: Server, superuser: pg.Client): Promise<void> {
  await makeAppRole(superuser, 'clearhold');
  const inside = await connectOnce(server.superuserUrl.replace('/postgres?', '/clearhold?'), KEEPER);
  await trustComparisons(inside).finally(() => inside.end());
}

async function isSharedWithAnother(keeper: pg.Client): Promise<boolean> {
  const others = await keeper.query(
    'select from pg_stat_activity where application_name = $1 and usename = current_user and pid <> pg_backend_pid()',
    [KEEPER],
  );
  return Boolean(others.rowCount);
}
