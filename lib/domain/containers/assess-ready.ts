import type { CalendarDay } from '../calendar-day.ts';
import type { BillBucket, BillStatus } from '../customs/bill.ts';
import type { Instant } from '../instant.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { Ready, ReadyGate } from './container.ts';
import { isAvailable, toStatusInWords } from './milestones.ts';
import type { VoyageState } from './voyage-state.ts';

/** What is known of the bill a voyage sails under; `at` is when customs' newest message about it was sent. */
export interface BillOfVoyage {
  bucket: BillBucket;
  status: BillStatus;
  at: Instant | null;
}

type GateInputs = Pick<
  VoyageState,
  | 'billNumber'
  | 'status'
  | 'statusAt'
  | 'activeHolds'
  | 'activeHoldsAt'
  | 'lastFreeDay'
  | 'lastFreeDayAt'
  | 'out'
  | 'outAt'
>;

/**
 * Whether a container can go today: its bill is cleared, no hold is active, it is available, free time is not past, and
 * nothing contradicts the release. What was never reported is unknown, and unknown is not ready.
 * Source: design, Rules, Containers.
 */
export function assessReady(voyage: GateInputs, bill: BillOfVoyage | null, today: CalendarDay): Ready {
  const gates = [
    toCustomsGate(voyage, bill),
    toHoldsGate(voyage),
    toAvailableGate(voyage),
    toFreeTimeGate(voyage, today),
    toConflictGate(bill),
  ];
  return { ready: gates.every(({ ok }) => ok === true), gates };
}

function toCustomsGate({ billNumber }: GateInputs, bill: BillOfVoyage | null): ReadyGate {
  if (bill === null) return { gate: 'customs', ok: null, source: sentence('ready.noBill'), at: null };
  if (bill.status === 'no-decision') {
    const source = sentence('ready.customsSilent', { billNamed: nameBill(billNumber) });
    return { gate: 'customs', ok: null, source, at: bill.at };
  }
  const source = sayBillStatus({ billNumber, status: bill.status });
  return { gate: 'customs', ok: bill.bucket === 'cleared', source, at: bill.at };
}

/** What the gate of customs rests on where customs has spoken. */
export function sayBillStatus({
  billNumber,
  status,
}: {
  billNumber: string | null;
  status: BillStatus;
}): string {
  return sentence('ready.billStatus', {
    billNamed: nameBill(billNumber),
    billStatus: sentence(`billStatus.${status}`),
  });
}

function nameBill(billNumber: string | null): string {
  return billNumber === null ? sentence('billNamed.unknown') : sentence('billNamed.known', { billNumber });
}

function toHoldsGate({ activeHolds, activeHoldsAt }: GateInputs): ReadyGate {
  if (activeHolds === null)
    return { gate: 'holds', ok: null, source: sentence('ready.noHoldList'), at: null };
  const held = activeHolds.map(({ type, code }) => [type, code].filter((word) => word).join(' ') || 'a hold');
  const source =
    held.length > 0
      ? sentence('ready.holdsActive', { holds: held.join(', ') })
      : sentence('exception.noneActive');
  return { gate: 'holds', ok: held.length === 0, source, at: activeHoldsAt };
}

function toAvailableGate({ status, statusAt, out, outAt }: GateInputs): ReadyGate {
  if (out) return { gate: 'available', ok: false, source: sentence('ready.alreadyOut'), at: outAt };
  if (status === null) return { gate: 'available', ok: null, source: sentence('ready.noStatus'), at: null };
  const source = sentence('ready.status', { milestone: toStatusInWords(status) });
  return { gate: 'available', ok: isAvailable(status), source, at: statusAt };
}

function toFreeTimeGate({ lastFreeDay, lastFreeDayAt }: GateInputs, today: CalendarDay): ReadyGate {
  const { governing } = lastFreeDay;
  if (governing === null) {
    return { gate: 'free-time', ok: null, source: sentence('ready.noFreeDay'), at: null };
  }
  const past = governing.day < today;
  const ends = sentence(past ? 'ready.freeTimeEnded' : 'ready.freeTimeEnds', { day: governing.day });
  const source = join(ends, governing.reason);
  return { gate: 'free-time', ok: !past, source, at: lastFreeDayAt[governing.kind] };
}

function toConflictGate(bill: BillOfVoyage | null): ReadyGate {
  const gate = 'conflict';
  if (bill === null || bill.status === 'no-decision') {
    return { gate, ok: null, source: sentence('ready.nothingToContradict'), at: null };
  }
  return bill.bucket === 'conflict'
    ? { gate, ok: false, source: sentence('ready.contradicted'), at: bill.at }
    : { gate, ok: true, source: sentence('ready.uncontradicted'), at: bill.at };
}
