import { PgBoss } from 'pg-boss';
import { getLog } from '#lib/log.ts';
import { setJobHandle } from './hurry-job.ts';
import type { Job } from './job.ts';
import { JOBS } from './jobs.ts';
import { runJob } from './run-job.ts';

const SCHEMA = 'pgboss';
const CONNECTIONS = 4;
const CONNECT_MILLISECONDS = 4_000;
/** A job that was asked for begins this soon. */
const POLLING_SECONDS = 2;
/** However long a job takes, from then on it counts as failed, and may be started again. */
const LONGEST_RUN_SECONDS = 600;
/** A process that has died without a word is noticed after so long. */
const HEARTBEAT_SECONDS = 30;
const KEPT_SECONDS = 24 * 60 * 60;
const LAST_RUN_MILLISECONDS = 4_000;
const RETRY_START_MILLISECONDS = 15_000;

/**
 * Runs the jobs in this process, as long as no other process does: of each job one run at a time, whatever number of
 * processes share the database. It does not wait for the database; while that is away nothing runs, and afterwards it
 * goes on by itself. Answers how to stop.
 *
 * The schedule and what waits stand in the schema `pgboss` of the same database, which is made here when it is missing;
 * the role that requests work as has no rights in it.
 */
export function startJobs(url: string): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'clearhold jobs',
    schema: SCHEMA,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => getLog().warn({ reason: error.message }, 'Jobs wait for the database.'));
  const begin = async () => {
    try {
      await boss.start();
      if (isStopped) return;
      for (const job of JOBS) await take(boss, job);
      await forgetOthers(boss);
      for (const { name } of JOBS) await start(boss, name);
      setJobHandle((name) => start(boss, name));
    } catch (error) {
      if (isStopped) return;
      const reason = error instanceof Error ? error.message : String(error);
      getLog().error({ reason }, 'Jobs cannot run; trying again.');
      await boss.stop({ graceful: false }).catch(() => {});
      timer = setTimeout(() => {
        begun = begin();
      }, RETRY_START_MILLISECONDS).unref();
    }
  };
  let begun = begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    setJobHandle(undefined);
    await begun;
    await boss.stop({ graceful: true, timeout: LAST_RUN_MILLISECONDS });
  };
}

async function take(boss: PgBoss, job: Job): Promise<void> {
  // One waits at most and one runs: who asks while it runs may have news that this run did not see.
  await boss.createQueue(job.name, {
    policy: 'stately',
    retryLimit: 0,
    expireInSeconds: LONGEST_RUN_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  });
  await boss.schedule(job.name, job.schedule, null, { tz: 'UTC', missed: 'once' });
  await boss.work(job.name, { pollingIntervalSeconds: POLLING_SECONDS }, async ([asked]) => {
    if (!asked) return;
    await runJob(job, {
      signal: asked.signal,
      startSoon: (name) => start(boss, name),
      startAt: async (name, at) => {
        await boss.send(name, {}, { startAfter: new Date(at), singletonKey: at });
      },
    });
  });
}

/** A job that is no more leaves its schedule behind. */
async function forgetOthers(boss: PgBoss): Promise<void> {
  const known = new Set(JOBS.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

async function start(boss: PgBoss, name: string): Promise<void> {
  await boss.send(name, {});
}
