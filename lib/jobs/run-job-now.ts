import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import { startJob } from './hurry-job.ts';
import { JOBS } from './jobs.ts';

/**
 * Has a job run now, as somebody asked. One that waits already is left at that, one that runs is followed by another.
 * @throws {NotFound} @throws {Unavailable} where no jobs run.
 */
export async function runJobNow(access: Access, name: string): Promise<void> {
  if (!JOBS.some((job) => job.name === name)) throw new NotFound(`There is no job ${name}.`);
  await startJob(name);
  await inWorkspaceTransaction(access.workspaceId, (client) =>
    recordAudit(client, access, [{ action: 'job.run', subject: { kind: 'job', key: name } }]),
  );
}
