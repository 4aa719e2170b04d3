import { getDirectUrl } from '#lib/database/direct-url.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { keepHouse } from '#lib/retention/keep-house.ts';
import type { Job } from '../job.ts';

export const keepPartitions: Job = {
  name: 'keep-partitions',
  title: 'Make room for messages',
  does: 'Makes the partitions in which the messages of this month and the next are kept, and counts the rows of a workspace that were never counted.',
  schedule: '7 * * * *',
  when: 'Every hour',
  run: async ({ now }) => {
    const report = await keepHouse(getDirectUrl(), null, new Date(now));
    if (report === null) return sentence('jobResult.anotherProcess');
    return report.made.length === 0
      ? sentence('jobResult.thereIsRoom')
      : sentence('jobResult.made', { name: report.made.join(', ') });
  },
};
