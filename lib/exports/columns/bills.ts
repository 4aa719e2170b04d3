import type { ClearedBill } from '#lib/customs/with-clearance.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { assessBillUrgency } from '#lib/domain/customs/bill-urgency.ts';
import { ACTING_PARTY_IN_WORDS, whoActsOnCode } from '#lib/domain/customs/who-acts.ts';
import { type ExportedColumn, toDay, toList, toNumber } from '../exported-cell.ts';

/** What a file says of a bill: the columns of its page, as values. */
export function toBillFileColumns(today: CalendarDay): ExportedColumn<ClearedBill>[] {
  return [
    { name: 'bill', head: 'Bill', read: (bill) => bill.billNumber },
    {
      name: 'urgency',
      head: 'Urgency',
      read: (bill) => assessBillUrgency(bill, today)?.reason ?? null,
    },
    { name: 'status', head: 'Status', read: (bill) => bill.status },
    { name: 'containers', head: 'Boxes', read: (bill) => toList(bill.containers) },
    { name: 'holds', head: 'Open holds, who acts', read: toHoldsInWords },
    { name: 'heldSince', head: 'Held since', read: (bill) => toDay(bill.heldSince) },
    { name: 'releasedOn', head: 'Released on', read: (bill) => toDay(bill.releasedOn) },
    { name: 'releaseCode', head: 'Release code', read: ({ clearance }) => clearance?.code ?? null },
    { name: 'origin', head: 'Origin', read: ({ clearance }) => clearance?.origin ?? null },
    {
      name: 'quantity',
      head: 'Quantity',
      read: ({ releasedQuantity, manifestedQuantity }) =>
        releasedQuantity === null && manifestedQuantity === null
          ? null
          : `${releasedQuantity ?? '–'} of ${manifestedQuantity ?? '–'}`,
    },
    {
      name: 'timeToClear',
      head: 'Time to clear',
      read: ({ clearance }) => clearance?.daysToClear?.toString() ?? null,
    },
    {
      name: 'laterChanges',
      head: 'Later changes',
      read: ({ clearance }) => toList(clearance?.laterCodes ?? []),
    },
    {
      name: 'lastFreeDay',
      head: 'Last free day',
      read: ({ lastFreeDay }) => toDay(lastFreeDay?.day ?? null),
    },
    { name: 'owed', head: 'Owed', read: (bill) => toNumber(bill.owed) },
    { name: 'lastActivity', head: 'Last activity', read: (bill) => toDay(bill.lastActivityOn) },
    {
      name: 'account',
      head: 'Account, references',
      read: ({ account, referenceNumbers }) => toList([account, ...referenceNumbers]),
    },
    { name: 'booking', head: 'Booking', read: (bill) => bill.bookingNumber },
    { name: 'remarks', head: 'Remarks', read: ({ remarks }) => toList(remarks.map(({ text }) => text)) },
    { name: 'owner', head: 'Owner', read: (bill) => bill.assignee },
    {
      name: 'note',
      head: 'Last note',
      read: ({ lastNote }) => lastNote && `${lastNote.text} (${lastNote.person})`,
    },
  ];
}

function toHoldsInWords({ openHolds }: BillListItem): string | null {
  return toList(
    openHolds.map(({ code, rawCode, meaning }) => {
      const acts = ACTING_PARTY_IN_WORDS[whoActsOnCode(code)];
      return `${[code ?? rawCode, meaning].filter(Boolean).join(' ')} (${acts})`;
    }),
  );
}
