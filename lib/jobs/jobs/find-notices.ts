import { sentence } from '#lib/domain/sentences/sentence.ts';
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
    if (told === 0) return sentence('jobResult.nothingNew');
    await startSoon('mail-notices');
    await startSoon('deliver-webhooks');
    return sentence(told === 1 ? 'jobResult.oneNotice' : 'jobResult.notices', { count: told });
  },
};
