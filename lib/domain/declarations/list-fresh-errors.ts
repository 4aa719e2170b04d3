import type { Instant } from '../instant.ts';
import type { Declaration, DeclarationError } from './declaration.ts';
import { toCanonicalStatus } from './to-canonical-status.ts';

/**
 * The errors that the present status does not tell of: those newer than its last report, and all of them before any status.
 * Newest first; of those at one time in their order. Where there are none, no error alone makes it need action.
 * Source: design, Rules, Declarations, groups.
 */
export function listFreshErrors({
  status,
  timeline,
  errors,
}: Pick<Declaration, 'status' | 'timeline' | 'errors'>): DeclarationError[] {
  const reportedAt = timeline
    .filter((item) => status !== null && item.status !== null && isSame(item.status, status))
    .reduce<Instant | null>((newest, { at }) => ((at ?? '') > (newest ?? '') ? at : newest), null);
  return errors
    .filter(({ at }) => status === null || (at ?? '') > (reportedAt ?? ''))
    .sort((a, b) => ((a.at ?? '') === (b.at ?? '') ? 0 : (a.at ?? '') < (b.at ?? '') ? 1 : -1));
}

function isSame(raw: string, status: string): boolean {
  return (toCanonicalStatus(raw) ?? raw).trim().toLowerCase() === status.trim().toLowerCase();
}
