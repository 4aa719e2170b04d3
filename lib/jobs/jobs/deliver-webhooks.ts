import { sentence } from '#lib/domain/sentences/sentence.ts';
import { deliverDue } from '#lib/outbound-webhooks/deliver-due.ts';
import type { Job } from '../job.ts';
import { listWorkspaces } from '../list-workspaces.ts';

export const deliverWebhooks: Job = {
  name: 'deliver-webhooks',
  title: 'Deliver outbound webhooks',
  does: 'Sends notices to the addresses of others, again and again with growing pauses until they are taken.',
  schedule: '* * * * *',
  when: 'Every minute',
  run: async ({ now, signal }) => {
    const sum = { delivered: 0, failed: 0 };
    for (const access of await listWorkspaces(now)) {
      const { delivered, failed } = await deliverDue(access, signal);
      sum.delivered += delivered;
      sum.failed += failed;
    }
    if (sum.delivered + sum.failed === 0) return sentence('jobResult.nothingToDeliver');
    return sentence('jobResult.delivered', { count: sum.delivered, quantity: sum.failed });
  },
};
