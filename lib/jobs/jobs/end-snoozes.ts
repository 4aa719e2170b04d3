import type { Access } from '#lib/auth/access.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { findSnoozeEnds } from '#lib/exceptions/find-snooze-ends.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import type { Job } from '../job.ts';
import { keepJobPosition, readJobPosition } from '../job-position.ts';
import { listWorkspaces } from '../list-workspaces.ts';

const MINUTE_MS = 60_000;

/**
 * A snooze that ends by the clock changes no row: pages and API tell the state as of now (`toStateAt`), so it is over the
 * moment it is over, and equal facts keep equal hashes. What is left to do is to tell open pages to look again.
 */
export const endSnoozes: Job = {
  name: 'end-snoozes',
  title: 'End snoozes',
  does: 'Tells open pages, and who let it sleep, that a snoozed exception has woken up.',
  schedule: '* * * * *',
  when: 'Every minute, and at the moment when one ends',
  run: async (context) => {
    let ended = 0;
    for (const access of await listWorkspaces(context.now)) {
      const { since, next } = await tellEnds(access);
      ended += since;
      const isBeforeNextRun = next !== null && Date.parse(next) < Date.parse(context.now) + MINUTE_MS;
      if (isBeforeNextRun) await context.startAt(endSnoozes.name, next);
    }
    if (ended > 0) await context.startSoon('find-notices');
    return ended === 0
      ? sentence('jobResult.noSnoozeEnded')
      : sentence(ended === 1 ? 'jobResult.oneSnoozeEnded' : 'jobResult.snoozesEnded', { count: ended });
  },
};

async function tellEnds(access: Access) {
  const { workspaceId, now } = access;
  const since = await readJobPosition(workspaceId, endSnoozes.name);
  const ends = await findSnoozeEnds(access, since ?? now);
  if (ends.since > 0) {
    await runTransaction(getWorkspaceDatabase(workspaceId).pool, (client) =>
      bumpChangeVersions(client, workspaceId, ['exceptions']),
    );
  }
  if (ends.since > 0 || since === undefined || Date.parse(now) - Date.parse(since) > 10 * MINUTE_MS) {
    await keepJobPosition(workspaceId, endSnoozes.name, now);
  }
  return ends;
}
