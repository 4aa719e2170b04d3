import { deleteOldLinks } from '#lib/broker-links/delete-old-links.ts';
import { deleteOldCalendarFeeds } from '#lib/calendar/delete-old-calendar-feeds.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { deleteOldNotices as deleteOldNoticesOf } from '#lib/notices/delete-old-notices.ts';
import { deleteOldDeliveries } from '#lib/outbound-webhooks/delete-old-deliveries.ts';
import type { Job } from '../job.ts';
import { listWorkspaces } from '../list-workspaces.ts';

export const deleteOldNotices: Job = {
  name: 'delete-old-notices',
  title: 'Clear away what is old',
  does: 'Deletes notices older than a year, deliveries older than 90 days, and broker links and calendars that ended 90 days ago. Answers of brokers stay: they are facts about the bill.',
  schedule: '20 3 * * *',
  when: 'Every day at 03:20 UTC',
  run: async ({ now }) => {
    let deleted = 0;
    for (const access of await listWorkspaces(now)) {
      deleted += await deleteOldNoticesOf(access);
      deleted += await deleteOldDeliveries(access);
      deleted += await deleteOldLinks(access);
      deleted += await deleteOldCalendarFeeds(access);
    }
    return deleted === 0
      ? sentence('jobResult.nothingWasOld')
      : sentence('jobResult.deleted', { count: deleted });
  },
};
