import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { JobStatus } from './job-status.ts';
import { JOBS } from './jobs.ts';

interface Row {
  job: string;
  last_started_at: Date;
  last_ended_at: Date | null;
  last_state: 'running' | 'done' | 'failed';
  last_result: string | null;
  runs: string;
  failures: string;
  failures_in_a_row: number;
}

/** Every job with how its last run went. Jobs work for all workspaces, so everybody who may see them sees the same. */
export async function listJobs(_access: Access): Promise<JobStatus[]> {
  const { rows } = await getDatabase().pool.query<Row>(
    `SELECT job, last_started_at, last_ended_at, last_state, last_result, runs::text, failures::text, failures_in_a_row
       FROM job_runs`,
  );
  const runs = new Map(rows.map((row) => [row.job, row]));
  return JOBS.map(({ name, title, does, schedule, when }) => {
    const row = runs.get(name);
    const startedAt = row?.last_started_at ?? null;
    const endedAt = row?.last_ended_at ?? null;
    return {
      name,
      title,
      does,
      schedule,
      when,
      state: row?.last_state ?? 'never',
      lastStartedAt: startedAt && toInstant(startedAt),
      lastEndedAt: endedAt && toInstant(endedAt),
      milliseconds: startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : null,
      lastResult: row?.last_result ?? null,
      runs: Number(row?.runs ?? 0),
      failures: Number(row?.failures ?? 0),
      failuresInARow: row?.failures_in_a_row ?? 0,
    };
  });
}
