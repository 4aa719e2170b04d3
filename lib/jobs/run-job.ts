import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { getLog } from '#lib/log.ts';
import type { Job, JobContext } from './job.ts';

const LONGEST_RESULT = 500;

/** Runs a job, and writes down when, for how long, and what came of it. Throws what the job throws. */
export async function runJob(job: Job, context: Omit<JobContext, 'now'>): Promise<string> {
  const startedAt = toInstant(new Date());
  await recordStart(job.name, startedAt);
  try {
    const result = await job.run({ ...context, now: startedAt });
    await recordEnd(job.name, 'done', result);
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    getLog().error({ job: job.name, reason }, 'A job failed.');
    await recordEnd(job.name, 'failed', reason);
    throw error;
  }
}

async function recordStart(name: string, at: Instant): Promise<void> {
  await getDatabase().pool.query(
    `INSERT INTO job_runs (job, last_started_at, last_state, runs) VALUES ($1, $2, 'running', 1)
     ON CONFLICT (job) DO UPDATE
        SET last_started_at = excluded.last_started_at, last_ended_at = NULL, last_state = 'running',
            last_result = NULL, runs = job_runs.runs + 1`,
    [name, at],
  );
}

async function recordEnd(name: string, state: 'done' | 'failed', result: string): Promise<void> {
  const isFailure = state === 'failed';
  await getDatabase().pool.query(
    `UPDATE job_runs
        SET last_ended_at = now(), last_state = $2, last_result = $3, failures = failures + $4::int,
            failures_in_a_row = CASE WHEN $4::int = 1 THEN failures_in_a_row + 1 ELSE 0 END
      WHERE job = $1`,
    [name, state, result.replaceAll('\0', '').slice(0, LONGEST_RESULT), isFailure ? 1 : 0],
  );
}
