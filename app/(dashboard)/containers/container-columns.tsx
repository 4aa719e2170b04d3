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
import type { Translate } from '#lib/words/translate.ts';

/** What a row says of a box. */
export function toContainerColumns(reader: Reader, t: Translate): Column<ContainerListItem>[] {
  return [
    {
      name: 'number',
      head: t('containers.column.number'),
      sort: 'containerNumber',
      cell: (box) => <ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} />,
    },
    { name: 'ready', head: t('containers.column.ready'), cell: (box) => <ReadyWord ready={box.ready} /> },
    {
      name: 'bucket',
      head: t('containers.column.bucket'),
      cell: (box) => <BucketBadge bucket={box.bucket} />,
    },
    {
      name: 'bill',
      head: t('containers.column.bill'),
      cell: (box) => <BillNumber number={box.billNumber} />,
    },
    {
      name: 'status',
      head: t('containers.column.status'),
      cell: (box) => <ContainerStatus status={box.status} />,
    },
    {
      name: 'holds',
      head: t('containers.column.holds'),
      cell: (box) => <OwnHolds holds={box.activeHolds} />,
    },
    {
      name: 'free',
      head: t('containers.column.free'),
      sort: 'lastFreeDay',
      cell: (box) => (
        <GoverningDay
          governing={box.lastFreeDay.governing}
          destinationPort={box.destinationPort}
          reader={reader}
        />
      ),
    },
    {
      name: 'owed',
      head: t('containers.column.owed'),
      numeric: true,
      cell: (box) => <Owed demurrage={box.demurrage} />,
    },
    {
      name: 'port',
      head: t('containers.column.port'),
      wideOnly: true,
      cell: (box) => box.destinationPort ?? <span className="quiet">–</span>,
    },
    {
      name: 'line',
      head: t('containers.column.line'),
      optional: true,
      cell: (box) => box.scac ?? <span className="quiet">–</span>,
    },
    {
      name: 'origin',
      head: t('containers.column.origin'),
      optional: true,
      cell: (box) => box.originPort ?? <span className="quiet">–</span>,
    },
    {
      name: 'owner',
      head: t('containers.column.owner'),
      optional: true,
      cell: (box) => <Owner name={box.assignee} />,
    },
    {
      name: 'note',
      head: t('containers.column.note'),
      optional: true,
      cell: (box) => <NoteInRow note={box.lastNote} reader={reader} />,
    },
    {
      name: 'heard',
      head: t('containers.column.heard'),
      sort: '-lastEventAt',
      cell: (box) => <Age at={box.lastEventAt} reader={reader} />,
    },
  ];
}
