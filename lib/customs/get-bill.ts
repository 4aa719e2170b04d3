import type { Access } from '#lib/auth/access.ts';
import type { AssessedActivity } from '#lib/domain/customs/assess-bill.ts';
import type { Bill, CustomsActivity } from '#lib/domain/customs/bill.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { NO_TRIAGE } from '#lib/domain/triage/triage.ts';
import { NotFound } from '#lib/errors.ts';
import { findBillDeclarations } from '#lib/links/find-bill-declarations.ts';
import { type FactOrigins, findFactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { firstOrigin } from '#lib/provenance/first-origin.ts';
import { markLate } from '#lib/provenance/mark-late.ts';
import { toReason } from '#lib/provenance/to-reason.ts';
import { findMarks } from '#lib/triage/find-marks.ts';
import { loadBillState } from './load-bill-state.ts';

/**
 * A bill with the reasons of its status, its hold ledger, its activities and its declarations. The number is read as
 * people write it: case, spaces and dashes do not matter.
 * @throws {NotFound} when no message ever named it.
 */
export async function getBill(access: Access, number: string): Promise<Bill> {
  const { workspaceId } = access;
  const billNumber = normaliseBillNumber(number);
  const state = await loadBillState(workspaceId, billNumber);
  if (!state) throw new NotFound(`No bill ${billNumber} is known.`);
  const { summary, reasons, ledger, activities } = state;
  const [origins, declarations, marks] = await Promise.all([
    findFactOrigins(
      workspaceId,
      [...reasons, ...activities].flatMap(({ factIds }) => factIds),
    ),
    findBillDeclarations(workspaceId, summary),
    findMarks(access, { kind: 'bill', key: billNumber }),
  ]);
  return {
    ...summary,
    reasons: reasons.map((reason) => toReason(reason, origins)),
    ledger,
    activities: toCustomsActivities(activities, origins),
    declarations,
    triage: { ...(state.triage ?? NO_TRIAGE), ...marks },
  };
}

/** Activities with what brought each first, in the order the rules use, newest last. */
function toCustomsActivities(
  activities: readonly AssessedActivity[],
  origins: FactOrigins,
): CustomsActivity[] {
  const received = activities.map(({ factIds, ...activity }) => {
    const origin = firstOrigin(origins, factIds);
    return {
      ...activity,
      firstReceivedAt: origin?.receivedAt ?? null,
      webhookEventId: origin?.webhookEventId ?? null,
    };
  });
  return markLate(received, (activity) => activity.firstReceivedAt);
}
