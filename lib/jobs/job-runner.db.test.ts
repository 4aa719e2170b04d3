import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { startJobs } from './job-runner.ts';
import { listJobs } from './list-jobs.ts';
import { runJobNow } from './run-job-now.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
process.env.DATA_DIR = '/tmp/clearhold-jobs-of-tests';
useTestSecrets();

const access = toTestAccess();
const job = async (name: string) => (await listJobs(access)).find((each) => each.name === name);
const stops: (() => Promise<void>)[] = [];

beforeAll(() => {
  // Two processes with one database.
  for (let process_ = 0; process_ < 2; process_ += 1) stops.push(startJobs(process.env.DATABASE_URL ?? ''));
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function until(isSo: () => Promise<boolean>) {
  await vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet');
    },
    { timeout: 40_000, interval: 200 },
  );
}

test('a job that is asked for runs, and says when it ran and what it did', async () => {
  await until(() =>
    runJobNow(access, 'delete-old-notices').then(
      () => true,
      () => false,
    ),
  );
  await until(async () => (await job('delete-old-notices'))?.state === 'done');
  expect(await job('delete-old-notices')).toMatchObject({
    runs: 1,
    failures: 0,
    lastResult: 'Nothing was old.',
    milliseconds: expect.any(Number),
  });
});

test('who asked for it stands in the audit log', async () => {
  const { rows } = await getWorkspaceDatabase(DEFAULT_WORKSPACE_ID).pool.query(
    `SELECT action, subject FROM audit_entries WHERE workspace_id = $1`,
    [DEFAULT_WORKSPACE_ID],
  );
  expect(rows).toContainEqual({ action: 'job.run', subject: 'delete-old-notices' });
});

test('a job that is none cannot be asked for', async () => {
  await expect(runJobNow(access, 'format-disk')).rejects.toMatchObject({ status: 404 });
});

test('asked for twenty times at once by two processes, it runs once, or once more for those who asked while it ran', async () => {
  const before = (await job('anchor-audit-log'))?.runs ?? 0;
  await Promise.all(Array.from({ length: 20 }, () => runJobNow(access, 'anchor-audit-log')));
  await until(async () => ((await job('anchor-audit-log'))?.runs ?? 0) > before);
  await wait(3_000);
  expect(((await job('anchor-audit-log'))?.runs ?? 0) - before).toBeLessThanOrEqual(2);
});

test('what requests work as sees nothing of what waits to run', async () => {
  const { pool } = getWorkspaceDatabase(DEFAULT_WORKSPACE_ID);
  await expect(pool.query('SELECT * FROM pgboss.job')).rejects.toThrow('permission denied');
  await expect(pool.query('SELECT * FROM job_runs')).rejects.toThrow('permission denied');
});

test('a database that cuts every connection is waited for, and jobs go on', async () => {
  await getDatabase().pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'clearhold jobs' AND datname = current_database()`,
  );
  const before = (await job('delete-old-notices'))?.runs ?? 0;
  await until(() =>
    runJobNow(access, 'delete-old-notices').then(
      () => true,
      () => false,
    ),
  );
  await until(async () => ((await job('delete-old-notices'))?.runs ?? 0) > before);
});

test('stopped, a process runs no job and can be asked for none', async () => {
  const startedAt = Date.now();
  for (const stop of stops.splice(0)) await stop();
  expect(Date.now() - startedAt).toBeLessThan(9_000);
  await expect(runJobNow(access, 'delete-old-notices')).rejects.toMatchObject({ status: 503 });
});
