import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

/** A job, when it runs, and how its last run went. */
export const JobStatus = z.object({
  name: z.string(),
  title: z.string(),
  does: z.string(),
  schedule: z.string().meta({ description: 'A cron expression, in UTC.' }),
  when: z.string().meta({ description: 'The same in words.' }),
  state: z.enum(['never', 'running', 'done', 'failed']),
  lastStartedAt: Instant.nullable(),
  lastEndedAt: Instant.nullable(),
  milliseconds: z.number().int().nullable(),
  lastResult: z.string().nullable().meta({ description: 'What it did, or why it failed.' }),
  runs: z.number().int(),
  failures: z.number().int(),
  failuresInARow: z.number().int(),
});
export type JobStatus = z.output<typeof JobStatus>;
