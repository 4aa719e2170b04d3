import type { Access } from '#lib/auth/access.ts';
import { loadBillState } from '#lib/customs/load-bill-state.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessContainer, type VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { Container } from '#lib/domain/containers/container.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { NO_TRIAGE } from '#lib/domain/triage/triage.ts';
import { NotFound } from '#lib/errors.ts';
import { toContainerExceptions } from '#lib/exceptions/to-container-exceptions.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { findMarks } from '#lib/triage/find-marks.ts';
import { buildContainerTimeline } from './build-container-timeline.ts';
import { toContainerSummary } from './to-container-summary.ts';

/**
 * One voyage of a container with everything about the box: its exceptions, and one timeline, newest first, of what the
 * box, its bill and its declarations went through.
 *
 * @param options.bill the voyage under this bill, empty for the one that names none; else the newest.
 * @throws {NotFound}
 */
export async function getContainer(
  access: Access,
  number: string,
  options: { bill?: string } = {},
): Promise<Container> {
  const { workspaceId, today } = access;
  const containerNumber = normaliseContainerNumber(number);
  const facts = await loadTradeEvents(getWorkspaceDatabase(workspaceId).pool, workspaceId, 'container', [
    containerNumber,
  ]);
  const voyages = assessContainer(containerNumber, facts.get(containerNumber) ?? []);
  const voyage = findVoyage(voyages, options.bill);
  if (!voyage) throw new NotFound(`No such voyage of container ${containerNumber} is known.`);

  const bill = voyage.billNumber === null ? undefined : await loadBillState(workspaceId, voyage.billNumber);
  const [exceptions, timeline, marks] = await Promise.all([
    toContainerExceptions(access, voyage.exceptions),
    buildContainerTimeline(workspaceId, voyage, bill),
    findMarks(access, { kind: 'container', key: containerNumber }),
  ]);
  const billOfVoyage = bill && {
    bucket: bill.summary.bucket,
    status: bill.summary.status,
    at: bill.summary.lastCustomsEntryAt,
  };
  return {
    ...toContainerSummary(voyage, billOfVoyage ?? null, today),
    exceptions: exceptions.sort((a, b) => a.urgency.rank - b.urgency.rank),
    timeline,
    triage: { ...(voyage.triage ?? NO_TRIAGE), ...marks },
    voyages: voyages.map(({ billNumber, lastEventAt }) => ({ billNumber, lastEventAt })),
  };
}

function findVoyage(voyages: readonly VoyageState[], bill: string | undefined): VoyageState | undefined {
  if (bill === undefined) return voyages.find(({ newest }) => newest);
  const billNumber = normaliseBillNumber(bill) || null;
  return voyages.find((voyage) => voyage.billNumber === billNumber);
}
