import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber } from '#components/customs/container-number.tsx';
import { HoldCode, OpenHolds } from '#components/customs/hold-chip.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDays } from '#components/ui/duration.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ClearedBill } from '#lib/customs/with-clearance.ts';
import { daysBetween } from '#lib/domain/calendar-day.ts';
import type { Clearance } from '#lib/domain/customs/assess-clearance.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { assessBillUrgency, type BillUrgency } from '#lib/domain/customs/bill-urgency.ts';

/** Columns that only one bucket shows unless they are asked for. */
const OF_CLEARED = ['releasedOn', 'releaseCode', 'origin', 'quantity', 'timeToClear', 'laterChanges'];
const OF_OTHERS = ['status', 'holds', 'heldSince', 'lastActivity'];

/** What a row can say of a bill; at first the cleared ones say what came out, the others what stops them. */
export function toBillColumns(bucket: BillBucket | undefined, reader: Reader): Column<ClearedBill>[] {
  const elsewhere = bucket === 'cleared' ? OF_OTHERS : OF_CLEARED;
  return toAllColumns(reader).map((column) => ({
    ...column,
    optional: column.optional || elsewhere.includes(column.name),
  }));
}

function toAllColumns(reader: Reader): Column<ClearedBill>[] {
  return [
    {
      name: 'bill',
      head: 'Bill',
      sort: 'billNumber',
      cell: (bill) => <BillNumber number={bill.billNumber} />,
    },
    {
      name: 'urgency',
      head: 'Urgency',
      optional: true,
      cell: (bill) => <Urgency urgency={assessBillUrgency(bill, reader.today)} />,
    },
    { name: 'status', head: 'Status', cell: (bill) => <BillStatusBadge status={bill.status} /> },
    {
      name: 'containers',
      head: 'Boxes',
      numeric: true,
      cell: (bill) => <span title={bill.containers.join(', ')}>{bill.containers.length}</span>,
    },
    {
      name: 'holds',
      head: 'Open holds, who acts',
      roomy: true,
      cell: (bill) => <OpenHolds holds={bill.openHolds} />,
    },
    {
      name: 'heldSince',
      head: 'Held since',
      sort: 'heldSince',
      cell: ({ heldSince }) =>
        heldSince === null ? (
          <Nothing />
        ) : (
          <span>
            <Day day={heldSince} reader={reader} />{' '}
            <span className="quiet nowrap">{toDays(Math.max(0, daysBetween(heldSince, reader.today)))}</span>
          </span>
        ),
    },
    {
      name: 'releasedOn',
      head: 'Released on',
      sort: '-releasedOn',
      cell: (bill) =>
        bill.released ? <Day day={bill.releasedOn} reader={reader} absent="day not said" /> : <Nothing />,
    },
    {
      name: 'releaseCode',
      head: 'Release code',
      cell: ({ clearance }) =>
        clearance?.code ? <HoldCode code={clearance.code} tone="cleared" /> : <Nothing />,
    },
    {
      name: 'origin',
      head: 'Origin',
      cell: ({ clearance }) => clearance?.origin ?? <Nothing />,
    },
    {
      name: 'quantity',
      head: 'Quantity',
      numeric: true,
      cell: (bill) => `${bill.releasedQuantity ?? '–'} of ${bill.manifestedQuantity ?? '–'}`,
    },
    {
      name: 'timeToClear',
      head: 'Time to clear',
      cell: ({ clearance }) => <TimeToClear clearance={clearance} reader={reader} />,
    },
    {
      name: 'laterChanges',
      head: 'Later changes',
      cell: ({ clearance }) =>
        clearance?.laterCodes.length ? clearance.laterCodes.join(', ') : <span className="quiet">none</span>,
    },
    {
      name: 'lastFreeDay',
      head: 'Last free day',
      cell: ({ lastFreeDay }) => <FreeDay free={lastFreeDay} reader={reader} />,
    },
    { name: 'owed', head: 'Owed', numeric: true, cell: (bill) => bill.owed ?? <Nothing /> },
    {
      name: 'lastActivity',
      head: 'Last activity',
      sort: '-lastActivityOn',
      cell: (bill) => (
        <>
          <Day day={bill.lastActivityOn} reader={reader} absent="none" />{' '}
          <span className="quiet nowrap">
            heard <Age at={bill.lastEventAt} reader={reader} />
          </span>
        </>
      ),
    },
    {
      name: 'account',
      head: 'Account, references',
      wideOnly: true,
      cell: (bill) => (
        <>
          <span className="nowrap">{bill.account}</span> <FirstOf texts={bill.referenceNumbers} />
        </>
      ),
    },
    { name: 'booking', head: 'Booking', optional: true, cell: (bill) => bill.bookingNumber ?? <Nothing /> },
    {
      name: 'remarks',
      head: 'Remarks',
      optional: true,
      cell: ({ remarks }) => (remarks.length === 0 ? <Nothing /> : remarks.map(({ text }) => text).join(' ')),
    },
    { name: 'owner', head: 'Owner', optional: true, cell: (bill) => <Owner name={bill.assignee} /> },
    {
      name: 'note',
      head: 'Last note',
      optional: true,
      cell: (bill) => <NoteInRow note={bill.lastNote} reader={reader} />,
    },
  ];
}

function Urgency({ urgency }: { urgency: BillUrgency | null }) {
  if (urgency === null) return <Nothing />;
  return (
    <span className={`with-icon tone-text tone-${urgency.rank <= FREE_TIME_RANK ? 'held' : 'quiet'}`}>
      {urgency.rank <= FREE_TIME_RANK ? <Icon name="warning" /> : null}
      {urgency.reason}
    </span>
  );
}

/** Up to here money runs, or soon does while customs holds. */
const FREE_TIME_RANK = 3;

/** From the first hold to the release that stands. */
function TimeToClear({ clearance, reader }: { clearance: Clearance | null; reader: Reader }) {
  if (clearance === null) return <Nothing />;
  const { wasHeld, heldFrom, daysToClear } = clearance;
  if (!wasHeld) return <span className="quiet">never held</span>;
  return (
    <span className="nowrap">
      {daysToClear === null ? 'not known' : toDays(daysToClear)}{' '}
      <span className="quiet">
        from <Day day={heldFrom} reader={reader} absent="a day not said" />
      </span>
    </span>
  );
}

function Nothing() {
  return <span className="quiet">–</span>;
}

function FreeDay({ free, reader }: { free: BillListItem['lastFreeDay']; reader: Reader }) {
  if (free === null) return <Nothing />;
  return (
    <span title={`Container ${free.containerNumber}`}>
      <span className="nowrap">
        <Day day={free.day} reader={reader} /> <span className="quiet">{free.kind}</span>
      </span>{' '}
      <DaysLeft day={free.day} reader={reader} />
    </span>
  );
}

/** The first of several, the others counted and on hover. */
function FirstOf({ texts }: { texts: string[] }) {
  const [first, ...others] = texts;
  if (first === undefined) return null;
  return (
    <span className="quiet nowrap" title={texts.join(', ')}>
      {first} {others.length > 0 ? `+${others.length}` : null}
    </span>
  );
}
