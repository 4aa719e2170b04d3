import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { removePostgres } from '#lib/database/embedded/remove-postgres.ts';
import { findFreePort } from '../servers/program.ts';
import type { Measured } from './report.ts';
import { type Sample, toRow } from './sample.ts';

const MOST_SECONDS = 120;
const POLL_MILLISECONDS = 20;
// In milliseconds.
const MOST_COLD = 15_000;
const MOST_WARM = 4_000;

/** Row 49: from `npm start` to the first 2xx, on a fresh data directory and on one that was used before. */
export async function measureStart(repetitions: number): Promise<Measured> {
  // The first start may have to build what changed, and is not counted where there are others.
  if (repetitions > 1) await onFreshData(timeStart);
  const cold: Sample[] = [];
  const warm: Sample[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++)
    await onFreshData(async (dataDirectory) => {
      cold.push(await timeStart(dataDirectory));
      warm.push(await timeStart(dataDirectory));
    });
  const rows = [
    { ...toRow('npm start to the first 2xx, fresh data directory', null, cold), rate: null },
    { ...toRow('npm start to the first 2xx, used data directory', null, warm), rate: null },
  ];
  return {
    rows,
    limits: rows.map(({ name, p50 }, index) => ({
      row: 49,
      what: name,
      milliseconds: p50,
      atMost: index === 0 ? MOST_COLD : MOST_WARM,
    })),
  };
}

async function onFreshData(work: (dataDirectory: string) => Promise<unknown>): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'clearhold-bench-start-'));
  try {
    await work(dataDirectory);
  } finally {
    await removePostgres(dataDirectory);
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function timeStart(dataDirectory: string): Promise<Sample> {
  const port = await findFreePort();
  const { DATABASE_URL: _ownDatabase, DIRECT_DATABASE_URL: _direct, ...environment } = process.env;
  const start = performance.now();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...environment, DATA_DIR: dataDirectory, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: '' },
    stdio: 'ignore',
  });
  const exit = once(server, 'exit');
  try {
    while (!(await isReady(port))) {
      if (server.exitCode !== null || performance.now() - start > MOST_SECONDS * 1_000)
        throw new Error('Clearhold does not start.');
      await wait(POLL_MILLISECONDS);
    }
    const milliseconds = performance.now() - start;
    return { rate: 0, p50: milliseconds, p95: milliseconds, p99: milliseconds };
  } finally {
    server.kill('SIGTERM');
    await exit;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/ready`)).ok;
  } catch {
    return false;
  }
}
