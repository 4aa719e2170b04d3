import { findNotices as findNoticesOf } from '#lib/notices/find-notices.ts';
import type { Job } from '../job.ts';
import { listWorkspaces } from '../list-workspaces.ts';

export const findNotices: Job = {
  name: 'find-notices',
  title: 'Find notices',
  does: 'Looks at what messages and time have changed, and tells those who asked to be told.',
  schedule: '* * * * *',
  when: 'Every minute',
  run: async ({ now, signal, startSoon }) => {
    let told = 0;
    for (const access of await listWorkspaces(now)) {
      if (signal.aborted) break;
      told += await findNoticesOf(access, signal);
    }
    if (told === 0) return 'Nothing new to tell.';
    await startSoon('mail-notices');
    await startSoon('deliver-webhooks');
    return `${told} new ${told === 1 ? 'notice' : 'notices'}.`;
  },
};
