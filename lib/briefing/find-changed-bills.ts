import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import { assessBill, type BillState } from '#lib/domain/customs/assess-bill.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import type { BriefingChanges, BriefingSection, ChangedBill } from './briefing.ts';
import { SHOWN } from './find-containers-at-risk.ts';

type ChangedBills = Pick<BriefingChanges, 'newlyHeld' | 'newlyCleared' | 'releaseRevoked'>;

/**
 * Bills that stand otherwise than they did at `since`. A bill is a function of its facts: folded from those that had
 * come by then, it is what somebody saw who looked at that moment.
 */
export async function findChangedBills(access: Access, since: Instant): Promise<ChangedBills> {
  const bills = await loadBillsThenAndNow(access, since);
  const where = (isChanged: (before: BillState | null, now: BillState) => boolean) =>
    toSection(bills.filter(({ before, now }) => isChanged(before, now)).map(({ now }) => now));
  return {
    newlyHeld: where(
      (before, now) =>
        now.summary.bucket === 'held' && before?.summary.bucket !== 'held' && !isRevoked(before, now),
    ),
    newlyCleared: where(
      (before, now) => now.summary.bucket === 'cleared' && before?.summary.bucket !== 'cleared',
    ),
    releaseRevoked: where(isRevoked),
  };
}

/** The release they saw is gone, or one they never saw came and was taken back. */
function isRevoked(before: BillState | null, now: BillState): boolean {
  if (now.summary.released) return false;
  if (before?.summary.released) return true;
  return now.summary.status === 'release-revoked' && before?.summary.status !== 'release-revoked';
}

async function loadBillsThenAndNow({ workspaceId }: Access, since: Instant) {
  const billNumbers = await findTouchedSubjects(workspaceId, 'bill', since);
  const voyages = await findVoyages(workspaceId, billNumbers);
  const facts = await loadTradeEvents(
    getWorkspaceDatabase(workspaceId).pool,
    workspaceId,
    'bill',
    billNumbers,
  );
  return billNumbers.map((billNumber) => {
    const bill = { billNumber, events: facts.get(billNumber) ?? [], voyages: voyages.get(billNumber) ?? [] };
    const known = bill.events.filter(({ receivedAt }) => receivedAt < since);
    return {
      before: known.length > 0 ? assessBill({ ...bill, events: known }) : null,
      now: assessBill(bill),
    };
  });
}

async function findVoyages(workspaceId: string, billNumbers: string[]): Promise<Map<string, VoyageOnBill[]>> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { bill_number: string; voyages: VoyageOnBill[] }[]
  >`
    SELECT bill_number, json_agg(summary -> 'onBill') AS voyages FROM containers
     WHERE workspace_id = ${workspaceId}::uuid AND bill_number = ANY(${billNumbers})
     GROUP BY bill_number`;
  return new Map(rows.map((row) => [row.bill_number, row.voyages]));
}

function toSection(bills: readonly BillState[]): BriefingSection<ChangedBill> {
  return {
    total: bills.length,
    items: bills.slice(0, SHOWN).map(({ summary, heldSince }) => ({
      billNumber: summary.billNumber,
      account: summary.account,
      bucket: summary.bucket,
      status: summary.status,
      day: summary.bucket === 'held' ? heldSince : (summary.releasedOn ?? summary.lastActivityOn),
      holdCodes: summary.openHolds.flatMap(({ code }) => code ?? []),
      containers: summary.containers.length,
      lastEventAt: summary.lastEventAt,
    })),
  };
}
