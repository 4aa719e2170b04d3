import { BucketBadge } from '#components/customs/bill-status.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { ContainerStatus } from '#components/customs/container-status.tsx';
import { GoverningDay } from '#components/customs/last-free-day.tsx';
import { Owed } from '#components/customs/owed.tsx';
import { OwnHolds } from '#components/customs/own-holds.tsx';
import { ReadyWord } from '#components/customs/ready-word.tsx';
import { NoteInRow, Owner } from '#components/triage/owner-and-note.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerListItem } from '#lib/domain/containers/container.ts';

/** What a row says of a box. */
export function toContainerColumns(reader: Reader): Column<ContainerListItem>[] {
  return [
    {
      name: 'number',
      head: 'Container',
      sort: 'containerNumber',
      cell: (box) => <ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} />,
    },
    { name: 'ready', head: 'Ready', cell: (box) => <ReadyWord ready={box.ready} /> },
    { name: 'bucket', head: 'Customs', cell: (box) => <BucketBadge bucket={box.bucket} /> },
    { name: 'bill', head: 'Bill', cell: (box) => <BillNumber number={box.billNumber} /> },
    { name: 'status', head: 'Status', cell: (box) => <ContainerStatus status={box.status} /> },
    { name: 'holds', head: 'Own holds', cell: (box) => <OwnHolds holds={box.activeHolds} /> },
    {
      name: 'free',
      head: 'Last free day',
      sort: 'lastFreeDay',
      cell: (box) => <GoverningDay governing={box.lastFreeDay.governing} reader={reader} />,
    },
    { name: 'owed', head: 'Owed', numeric: true, cell: (box) => <Owed demurrage={box.demurrage} /> },
    {
      name: 'port',
      head: 'Destination',
      wideOnly: true,
      cell: (box) => box.destinationPort ?? <span className="quiet">–</span>,
    },
    {
      name: 'line',
      head: 'Line',
      optional: true,
      cell: (box) => box.scac ?? <span className="quiet">–</span>,
    },
    {
      name: 'origin',
      head: 'Origin',
      optional: true,
      cell: (box) => box.originPort ?? <span className="quiet">–</span>,
    },
    { name: 'owner', head: 'Owner', optional: true, cell: (box) => <Owner name={box.assignee} /> },
    {
      name: 'note',
      head: 'Last note',
      optional: true,
      cell: (box) => <NoteInRow note={box.lastNote} reader={reader} />,
    },
    {
      name: 'heard',
      head: 'Last heard',
      sort: '-lastEventAt',
      cell: (box) => (
        <span className="nowrap">
          <Age at={box.lastEventAt} reader={reader} />
        </span>
      ),
    },
  ];
}
