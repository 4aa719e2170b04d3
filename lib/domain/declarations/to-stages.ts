import type { Instant } from '../instant.ts';
import type { DeclarationStatus, DeclarationTimelineItem } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';

/** The way of a declaration that nothing goes wrong with, in order; all other statuses are side branches. */
export const MAIN_PATH: readonly DeclarationStatus[] = [
  'new',
  'readyToDeclare',
  'prelodged',
  'registered',
  'presentation',
  'acknowledged',
  'released',
  'finalTaxNotice',
  'completed',
];

/** An unbroken stay in one status. */
export interface Stage {
  /** The canonical word, or an unknown status as it came. */
  status: string;
  since: Instant;
  /** When the next status began; `null` for the present one. */
  until: Instant | null;
}

/**
 * The stays of a declaration in each status, oldest first, from its timeline (in any order). What has no time is left
 * out, and so is what came after the end and moved nothing.
 */
export function toStages(
  timeline: readonly Pick<DeclarationTimelineItem, 'status' | 'at' | 'remark'>[],
): Stage[] {
  const stages: Stage[] = [];
  const oldestFirst = timeline
    .flatMap(({ status, at, remark }) =>
      status?.trim() && at !== null && remark?.code !== 'after-terminal' ? [{ status, at }] : [],
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { status: raw, at } of oldestFirst) {
    const status = toCanonicalStatus(raw) ?? raw;
    const last = stages.at(-1);
    if (last?.status === status) continue;
    if (last) last.until = at;
    stages.push({ status, since: at, until: null });
  }
  return stages;
}
