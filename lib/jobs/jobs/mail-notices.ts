import { sentence } from '#lib/domain/sentences/sentence.ts';
import { mailNotices as mailNoticesOf } from '#lib/notices/mail-notices.ts';
import type { Job } from '../job.ts';
import { listWorkspaces } from '../list-workspaces.ts';

export const mailNotices: Job = {
  name: 'mail-notices',
  title: 'Mail notices',
  does: 'Sends the mails that rules ask for: at once, or gathered into one a day.',
  schedule: '* * * * *',
  when: 'Every minute',
  run: async ({ now, signal }) => {
    const sum = { sent: 0, failed: 0, waiting: 0 };
    for (const access of await listWorkspaces(now)) {
      const { sent, failed, waiting } = await mailNoticesOf(access, signal);
      sum.sent += sent;
      sum.failed += failed;
      sum.waiting += waiting;
    }
    // The job has done its part: mails that could not go are tried again, each in its own time.
    if (sum.failed > 0) return sentence('jobResult.couldNotGo', { count: sum.sent, quantity: sum.failed });
    if (sum.waiting > 0) return sentence('jobResult.waiting', { count: sum.sent, quantity: sum.waiting });
    return sum.sent === 0
      ? sentence('jobResult.noMail')
      : sentence(sum.sent === 1 ? 'jobResult.oneMail' : 'jobResult.mails', { count: sum.sent });
  },
};
