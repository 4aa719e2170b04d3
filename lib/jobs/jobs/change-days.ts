import { keepMorningCounts } from '#lib/customs/keep-morning-counts.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import type { Job } from '../job.ts';
import { keepJobPosition, readJobPosition } from '../job-position.ts';
import { listWorkspaces } from '../list-workspaces.ts';

/**
 * No row depends on which day it is: urgency and free time are kept as days from which on they hold. With a new day the
 * same rows read otherwise, so open pages have to look again. What the counters of the day are compared with is counted
 * here too, save on a workspace's first day, on which it fills.
 */
export const changeDays: Job = {
  name: 'change-days',
  title: 'Begin the day',
  does: 'Counts the bills of each bucket, and tells open pages that a new day has begun in their workspace: urgency, free time and readiness go by the day.',
  // Every zone's midnight is on a quarter of an hour.
  schedule: '*/15 * * * *',
  when: 'Every quarter of an hour; acts at midnight of each workspace',
  run: async ({ now, startSoon }) => {
    let begun = 0;
    for (const access of await listWorkspaces(now)) {
      const { workspaceId, today } = access;
      const known = await readJobPosition(workspaceId, changeDays.name);
      if (known === today) continue;
      await runTransaction(getWorkspaceDatabase(workspaceId).pool, async (client) => {
        if (known !== undefined) await keepMorningCounts(client, access);
        await keepJobPosition(workspaceId, changeDays.name, today, client);
        await bumpChangeVersions(client, workspaceId, ['bills', 'containers', 'declarations', 'exceptions']);
      });
      begun += 1;
    }
    if (begun === 0) return sentence('jobResult.noDayHasBegun');
    await startSoon('find-notices');
    return sentence(begun === 1 ? 'jobResult.dayHasBegunInOne' : 'jobResult.dayHasBegun', { count: begun });
  },
};
