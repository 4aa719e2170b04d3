import type { Job } from './job.ts';
import { anchorAuditLog } from './jobs/anchor-audit-log.ts';
import { changeDays } from './jobs/change-days.ts';
import { deleteOldNotices } from './jobs/delete-old-notices.ts';
import { deliverWebhooks } from './jobs/deliver-webhooks.ts';
import { dropOldMessages } from './jobs/drop-old-messages.ts';
import { endSnoozes } from './jobs/end-snoozes.ts';
import { findNotices } from './jobs/find-notices.ts';
import { keepDemoData } from './jobs/keep-demo-data.ts';
import { keepPartitions } from './jobs/keep-partitions.ts';
import { mailNotices } from './jobs/mail-notices.ts';
import { sendDigests } from './jobs/send-digests.ts';

/** Everything that runs by itself. A new one is a file beside these and a line here. */
export const JOBS: readonly Job[] = [
  endSnoozes,
  changeDays,
  findNotices,
  sendDigests,
  mailNotices,
  deliverWebhooks,
  anchorAuditLog,
  deleteOldNotices,
  keepPartitions,
  dropOldMessages,
  keepDemoData,
];
