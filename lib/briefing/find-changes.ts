import type { Access } from '#lib/auth/access.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { BriefingChanges } from './briefing.ts';
import { findChangedBills } from './find-changed-bills.ts';
import { findChangedContainers } from './find-changed-containers.ts';

/** What changed for somebody who last looked at `since`. */
export async function findChanges(access: Access, since: Instant): Promise<BriefingChanges> {
  const [bills, containers] = await Promise.all([
    findChangedBills(access, since),
    findChangedContainers(access, since),
  ]);
  return { ...bills, ...containers };
}
