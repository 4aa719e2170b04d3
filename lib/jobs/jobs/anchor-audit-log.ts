import { anchorAudit } from '#lib/audit/anchor-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { getEnvironment } from '#lib/env.ts';
import type { Job } from '../job.ts';

export const anchorAuditLog: Job = {
  name: 'anchor-audit-log',
  title: 'Anchor the audit log',
  does: 'Writes the end of each audit log that has grown outside the database, so that nobody can cut it off unseen.',
  schedule: '*/5 * * * *',
  when: 'Every five minutes',
  run: async ({ now }) => {
    const anchors = await anchorAudit(getDatabase().pool, getEnvironment().DATA_DIR, new Date(now));
    return anchors.length === 0
      ? sentence('jobResult.noLogHasGrown')
      : sentence('jobResult.anchored', { count: anchors.length });
  },
};
