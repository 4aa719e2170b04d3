import { getDirectUrl } from '#lib/database/direct-url.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { getEnvironment } from '#lib/env.ts';
import { describeDrop } from '#lib/retention/describe-drop.ts';
import { keepHouse } from '#lib/retention/keep-house.ts';
import type { Job } from '../job.ts';

export const dropOldMessages: Job = {
  name: 'drop-old-messages',
  title: 'Drop old raw messages',
  does: 'Drops the raw messages that RAW_RETENTION_MONTHS no longer keeps. What follows from them stays.',
  schedule: '40 2 * * *',
  when: 'Every day at 02:40 UTC',
  run: async ({ now }) => {
    const { retention } = getEnvironment();
    if (retention === null) return sentence('jobResult.allKept');
    const report = await keepHouse(getDirectUrl(), retention, new Date(now));
    return report?.dropped
      ? describeDrop(report.dropped, false).join(' ')
      : sentence('jobResult.anotherProcess');
  },
};
