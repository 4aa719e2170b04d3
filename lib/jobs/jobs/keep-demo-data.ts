import { keepDemoData as keepDemoDataOf } from '#lib/demo/keep-demo-data.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { Job } from '../job.ts';

export const keepDemoData: Job = {
  name: 'keep-demo-data',
  title: 'Load demo data',
  does: 'Tells the demonstration to workspaces that were made for it, and clears away what is left of removed ones.',
  schedule: '* * * * *',
  when: 'Every minute, and when somebody asks',
  run: async ({ signal }) => {
    const { told, swept } = await keepDemoDataOf(signal);
    if (told + swept === 0) return sentence('jobResult.nothingToDo');
    return sentence('jobResult.demoTold', { count: told, quantity: swept });
  },
};
