import { BillStatusBadge } from '#components/customs/bill-status.tsx';
import { Day } from '#components/customs/calendar-day.tsx';
import { BillNumber } from '#components/customs/container-number.tsx';
import { OpenHolds } from '#components/customs/hold-chip.tsx';
import { DaysLeft } from '#components/customs/last-free-day.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { toDays } from '#components/ui/duration.ts';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { daysBetween } from '#lib/domain/calendar-day.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';

/** What a row says of a bill; the cleared ones say what came out, the others what stops them. */
export function toBillColumns(bucket: BillBucket | undefined, reader: Reader): Column<BillListItem>[] {
  return [
    {
      name: 'bill',
      head: 'Bill',
      sort: 'billNumber',
      cell: (bill) => <BillNumber number={bill.billNumber} />,
    },
    { name: 'status', head: 'Status', cell: (bill) => <BillStatusBadge status={bill.status} /> },
    {
      name: 'containers',
      head: 'Boxes',
      numeric: true,
      cell: (bill) => <span title={bill.containers.join(', ')}>{bill.containers.length}</span>,
    },
    ...(bucket === 'cleared' ? toClearedColumns(reader) : toHeldColumns(reader)),
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
          {bill.account} <FirstOf texts={bill.referenceNumbers} />
        </>
      ),
    },
  ];
}

function toHeldColumns(reader: Reader): Column<BillListItem>[] {
  return [
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
          <span className="quiet">–</span>
        ) : (
          <span>
            <Day day={heldSince} reader={reader} />{' '}
            <span className="quiet nowrap">{toDays(Math.max(0, daysBetween(heldSince, reader.today)))}</span>
          </span>
        ),
    },
    {
      name: 'lastFreeDay',
      head: 'Last free day',
      cell: ({ lastFreeDay }) => <FreeDay free={lastFreeDay} reader={reader} />,
    },
    {
      name: 'owed',
      head: 'Owed',
      numeric: true,
      cell: (bill) => bill.owed ?? <span className="quiet">–</span>,
    },
  ];
}

function toClearedColumns(reader: Reader): Column<BillListItem>[] {
  return [
    {
      name: 'releasedOn',
      head: 'Released on',
      sort: '-releasedOn',
      cell: (bill) => <Day day={bill.releasedOn} reader={reader} absent="day not said" />,
    },
    {
      name: 'quantity',
      head: 'Released of manifested',
      numeric: true,
      cell: (bill) => `${bill.releasedQuantity ?? '–'} of ${bill.manifestedQuantity ?? '–'}`,
    },
    {
      name: 'lastFreeDay',
      head: 'Last free day',
      cell: ({ lastFreeDay }) => <FreeDay free={lastFreeDay} reader={reader} />,
    },
    {
      name: 'owed',
      head: 'Owed',
      numeric: true,
      cell: (bill) => bill.owed ?? <span className="quiet">–</span>,
    },
  ];
}

function FreeDay({ free, reader }: { free: BillListItem['lastFreeDay']; reader: Reader }) {
  if (free === null) return <span className="quiet">–</span>;
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
