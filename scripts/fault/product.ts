import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { toSocketUrl } from '#lib/database/embedded/connect-to-postgres.ts';
import { keepDatabasePasswords } from '#lib/database/embedded/database-passwords.ts';
import { findPostgresPlace } from '#lib/database/embedded/postgres-place.ts';
import { findPostmaster } from '#lib/database/embedded/postmaster.ts';
import { signIn } from '../servers/sign-in.ts';
import type { SenderSecrets } from './numbered-message.ts';

export const SECRETS: SenderSecrets = {
  opentrack: 'secret of the fault runs',
  eaze: 'key of the fault runs',
};
export const API_KEY = 'api-key-of-the-fault-runs';
const ADMINISTRATOR = { email: 'ada@faults.example', password: 'a password of the fault runs' };

const FIRST_PORT = 3160;
const LAST_PORT = 3199;
let nextPort = FIRST_PORT;
const START_MILLISECONDS = 60_000;
const HEAP_MEBIBYTES = 1_024;

export interface ProductOptions {
  /** What it writes goes here. */
  logFile: string;
  dataDirectory: string;
  port: number;
  /** Else it brings its own database. */
  databaseUrl?: string;
}

/** A running Clearhold, started as `npm start` starts it, with a heap of one gibibyte. */
export class Product {
  readonly options: ProductOptions;
  private child: ChildProcess | undefined;

  constructor(options: ProductOptions) {
    this.options = options;
  }

  get port(): number {
    return this.options.port;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    const { dataDirectory, port, databaseUrl, logFile } = this.options;
    const log = openSync(logFile, 'a');
    const { DATABASE_URL: _ours, DIRECT_DATABASE_URL: _direct, ...environment } = process.env;
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEBIBYTES}`, 'server.ts'], {
      env: {
        ...environment,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDirectory,
        OPENTRACK_WEBHOOK_SECRET: SECRETS.opentrack,
        EAZE_WEBHOOK_KEY: SECRETS.eaze,
        BOOTSTRAP_API_KEY: API_KEY,
        BOOTSTRAP_ADMIN_EMAIL: ADMINISTRATOR.email,
        BOOTSTRAP_ADMIN_PASSWORD: ADMINISTRATOR.password,
        LOG_LEVEL: 'warn',
      },
      // It ends itself when this process is gone.
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    const late = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS);
    const ready = once(child, 'message');
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Clearhold did not start (${code}):\n${this.readLog()}`);
    });
    await Promise.race([ready, ended]).finally(() => clearTimeout(late));
    ended.catch(() => {});
  }

  /** As a crash would end it. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As a supervisor would end it: the exit code, and how many milliseconds it took. */
  async terminate(): Promise<{ code: number | null; milliseconds: number }> {
    const askedAt = performance.now();
    const code = await this.end('SIGTERM');
    return { code, milliseconds: performance.now() - askedAt };
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (!child || !this.isRunning) return null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    return code;
  }

  /** The process number of its own PostgreSQL, `undefined` while that is away. */
  findPostmaster(): number | undefined {
    return findPostmaster(findPostgresPlace(this.options.dataDirectory, () => {}))?.pid;
  }

  /** The superuser's address of its database. */
  get superuserUrl(): string {
    const { dataDirectory, databaseUrl } = this.options;
    if (databaseUrl !== undefined) return databaseUrl;
    const { socketDirectory } = findPostgresPlace(dataDirectory, () => {});
    return toSocketUrl(
      'postgres',
      keepDatabasePasswords(dataDirectory).postgres,
      'clearhold',
      socketDirectory,
    );
  }

  /** Asks the API, as an administrator. */
  async ask<Answer>(path: string): Promise<Answer> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      headers: { authorization: `Bearer ${API_KEY}` },
      signal: AbortSignal.timeout(120_000),
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
    const text = await response.text();
    return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as Answer;
  }

  /** Signs in as the administrator: the Cookie header with which the pages are read. */
  signIn(): Promise<string> {
    return signIn(this.port, ADMINISTRATOR);
  }

  /** What it wrote last. */
  readLog(lines = 8): string {
    return readFileSync(this.options.logFile, 'utf8').trim().split('\n').slice(-lines).join('\n');
  }
}

/** A port of ours that nobody listens on, and that was not answered before. */
export async function findPort(): Promise<number> {
  while (nextPort <= LAST_PORT) {
    const port = nextPort++;
    if (await isFree(port)) return port;
  }
  throw new Error(`Every port from ${FIRST_PORT} to ${LAST_PORT} is taken.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
