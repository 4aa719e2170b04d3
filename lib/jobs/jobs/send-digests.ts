import { sendDueDigests } from '#lib/digests/send-due-digests.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { Job } from '../job.ts';
import { listWorkspaces } from '../list-workspaces.ts';

export const sendDigests: Job = {
  name: 'send-digests',
  title: 'Send digests',
  does: 'Tells those who asked for it what a saved view holds, and what is new in it.',
  schedule: '* * * * *',
  when: 'Every minute; each digest at its own time of day',
  run: async ({ now, signal, startSoon }) => {
    let told = 0;
    for (const access of await listWorkspaces(now)) told += await sendDueDigests(access, signal);
    if (told === 0) return sentence('jobResult.noDigestDue');
    await startSoon('mail-notices');
    await startSoon('deliver-webhooks');
    return sentence('jobResult.digestsTold', { count: told });
  },
};
