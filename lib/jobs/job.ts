import type { Instant } from '#lib/domain/instant.ts';

/** What runs by itself, now and then, in one process at a time. */
export interface Job {
  /** Names it in the database and in the API; never changes. */
  name: string;
  title: string;
  /** What it does, in a sentence. */
  does: string;
  /** When, as a cron expression in UTC; minutes are the smallest step. */
  schedule: string;
  /** The same in words. */
  when: string;
  /**
   * Answers what it did, in words. Runs again after a crash or a failure, so it must be able to go on from wherever it
   * stopped, and to do nothing where nothing is left to do.
   */
  run: (context: JobContext) => Promise<string>;
}

export interface JobContext {
  now: Instant;
  /** Aborted when the process ends, or the job has taken too long. */
  signal: AbortSignal;
  /** Has another job run as soon as it can. */
  startSoon: (job: string) => Promise<void>;
  /** Has another job run at a moment. */
  startAt: (job: string, at: Instant) => Promise<void>;
}
