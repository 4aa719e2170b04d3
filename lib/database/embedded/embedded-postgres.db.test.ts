import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster } from './postmaster.ts';
import { removePostgres } from './remove-postgres.ts';

const isRoot = process.getuid?.() === 0;
const directories: string[] = [];
const running: EmbeddedPostgres[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of running.splice(0)) await server.stop();
  for (const directory of directories.splice(0)) {
    await removePostgres(directory).catch(() => {});
    rmSync(directory, { recursive: true, force: true });
  }
});

/** A data directory as `server.ts` makes one: others may pass through it. */
function makeDataDirectory(mode = 0o711): string {
  const directory = mkdtempSync(join(tmpdir(), 'clearhold-embedded-'));
  chmodSync(directory, mode);
  directories.push(directory);
  return directory;
}

async function start(
  dataDirectory: string,
  say: (line: string) => void = () => {},
): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDirectory, say });
  running.push(server);
  return server;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database in a process that is then killed, as a crash of Clearhold would. */
async function crashAfterStart(dataDirectory: string): Promise<void> {
  const script = `
    import { EmbeddedPostgres } from '#lib/database/embedded/embedded-postgres.ts';
    const server = await EmbeddedPostgres.start({ dataDirectory: process.argv[1], say: () => {} });
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, dataDirectory], {
    stdio: 'inherit',
  });
  await new Promise((ended) => child.once('exit', ended));
}

test('data outlives a clean stop, and the next start reads it', async () => {
  const directory = makeDataDirectory();
  const first = await start(directory);
  await query(first.url, 'create table kept as select 7 as number');
  await first.stop();
  expect(findPostmaster(first.place)).toBeUndefined();
  const second = await start(directory);
  expect(second.adopted).toBe(false);
  expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
});

test('the settings that keep data safe are on, and nothing listens on the network', async () => {
  const { superuserUrl, url } = await start(makeDataDirectory());
  const names = ['data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit'];
  const settings = await query(
    superuserUrl,
    `select name, setting from pg_settings where name in ('${names.join("','")}') order by 1`,
  );
  expect(settings.map((row) => Object.values(row).join('='))).toEqual([
    'data_checksums=on',
    'fsync=on',
    'full_page_writes=on',
    'listen_addresses=',
    'synchronous_commit=on',
  ]);
  const [role] = await query(
    url,
    'select rolsuper, pg_encoding_to_char(encoding) as encoding from pg_roles, pg_database where rolname = current_user and datname = current_database()',
  );
  expect(role).toEqual({ rolsuper: false, encoding: 'UTF8' });
});

test('only its own passwords open it, and only this user can read them', async () => {
  const directory = makeDataDirectory();
  const { url } = await start(directory);
  const wrong = new URL(url);
  wrong.password = 'guessed';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(directory, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
});

test('after a crash of Clearhold, the database that still runs is taken over', async () => {
  const directory = makeDataDirectory();
  await crashAfterStart(directory);
  const server = await start(directory);
  expect(server.adopted).toBe(true);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a database that is killed is started again, with all that was committed, at the same address', async () => {
  const server = await start(makeDataDirectory());
  await query(server.url, 'create table kept as select 7 as number');
  const before = findPostmaster(server.place)?.pid ?? 0;
  process.kill(before, 'SIGKILL');
  const startedAt = Date.now();
  await vi.waitFor(() => query(server.url, 'select number from kept'), { timeout: 15_000, interval: 100 });
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  expect(findPostmaster(server.place)?.pid).not.toBe(before);
});

test('two processes on one data directory share the database; the last one to leave ends it', async () => {
  const directory = makeDataDirectory();
  const [first, second] = [await start(directory), await start(directory)];
  await first.stop();
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(findPostmaster(second.place)).toBeUndefined();
});

test('a start while the process before is ending brings the database back', async () => {
  const directory = makeDataDirectory();
  let server = await start(directory);
  for (let times = 0; times < 20; times++) {
    const before = server;
    const ending = before.stop();
    await wait(times * 3);
    server = await start(directory);
    await ending;
    const { url } = server;
    await vi.waitFor(() => query(url, 'select 1 as one'), { timeout: 10_000, interval: 100 });
  }
}, 60_000);

test('two processes that start at once on a fresh directory end up with one database', async () => {
  const directory = makeDataDirectory();
  await (await start(directory)).stop();
  const servers = await Promise.all([start(directory), start(directory)]);
  for (const { url } of servers) expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a lock left behind by a process number that now belongs to another program is no obstacle', async () => {
  const directory = makeDataDirectory();
  const first = await start(directory);
  await first.stop();
  const lock = `${process.pid}\n${first.place.data}\n0\n5432\n${first.place.socketDirectory}\n\n0 0\nready\n`;
  writeFileSync(join(first.place.data, 'postmaster.pid'), lock);
  const second = await start(directory);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('data of another major version is left alone, and said what to do', async () => {
  const directory = makeDataDirectory();
  const server = await start(directory);
  await server.stop();
  const file = join(server.place.data, 'PG_VERSION');
  writeFileSync(file, '12\n');
  await expect(start(directory)).rejects.toThrow(/written by PostgreSQL 12.*nothing was changed.*pg_dump/);
  expect(readFileSync(file, 'utf8')).toBe('12\n');
});

test.runIf(isRoot)(
  'a data directory that PostgreSQL cannot reach keeps its database elsewhere, and finds it again',
  async () => {
    const directory = makeDataDirectory(0o700);
    const said: string[] = [];
    const first = await start(directory, (line) => said.push(line));
    expect(said).toEqual([
      expect.stringMatching(
        /^The user \w+ of PostgreSQL cannot reach .*; the database is in \/\S+ instead\.$/,
      ),
    ]);
    expect(first.place.directory.startsWith(directory)).toBe(false);
    await query(first.url, 'create table kept as select 7 as number');
    await first.stop();
    const second = await start(directory, (line) => said.push(line));
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
    expect(said).toHaveLength(1);
    await second.stop();
    await removePostgres(directory);
    expect(existsSync(first.place.directory)).toBe(false);
  },
);

test.runIf(isRoot)(
  'a database that was placed elsewhere and is gone is not silently replaced by an empty one',
  async () => {
    const directory = makeDataDirectory(0o700);
    const server = await start(directory);
    await server.stop();
    rmSync(server.place.directory, { recursive: true });
    await expect(start(directory)).rejects.toThrow('and is not there');
    rmSync(join(directory, 'postgres-place'));
  },
);

test('a folder too deep for a socket gets its socket in /tmp', async () => {
  const directory = makeDataDirectory();
  const deep = join(directory, 'a'.repeat(60), 'b'.repeat(60));
  const { ensureDataDirectory } = await import('#lib/server/data-directory.ts');
  ensureDataDirectory(deep);
  directories.push(deep);
  const server = await start(deep);
  expect(server.place.socketDirectory).toMatch(/^\/tmp\/clearhold-/);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  await wait(0);
  rmSync(server.place.socketDirectory, { recursive: true, force: true });
});
