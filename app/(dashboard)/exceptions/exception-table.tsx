import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { toExceptionIcon, toUrgencyTone } from '#components/customs/exception-look.ts';
import { ClosedBy, ExceptionStateBadge } from '#components/customs/exception-state.tsx';
import { ExceptionStory } from '#components/customs/exception-story.tsx';
import { ActButtons, ChooseBox, toTriageAttributes } from '#components/triage/act-buttons.tsx';
import type { Address } from '#components/ui/address.ts';
import { type Column, DataTable, toDensity } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';

interface ExceptionTableProps {
  exceptions: ContainerException[];
  address: Address;
  sortedBy: string;
  canAct: boolean;
  columns: Column<ContainerException>[];
}

/** The board's data as a table: one row an episode. */
export function ExceptionTable({ exceptions, address, sortedBy, canAct, columns }: ExceptionTableProps) {
  return (
    <DataTable
      caption="Exceptions"
      columns={columns}
      rows={exceptions}
      keyOf={(exception) => exception.id}
      attributesOf={(exception) => (canAct ? toTriageAttributes([exception], toLabel(exception)) : {})}
      address={address}
      sortedBy={sortedBy}
      density={toDensity(address.params.density)}
    />
  );
}

const ACTS: Column<ContainerException> = {
  name: 'acts',
  head: 'Do',
  cell: (exception) => <ActButtons exceptions={[exception]} label={toLabel(exception)} />,
};

function toLabel({ containerNumber, title }: ContainerException): string {
  return `${containerNumber} · ${title}`;
}

/** What a row says of an episode. */
export function toExceptionColumns(reader: Reader, canAct: boolean): Column<ContainerException>[] {
  return [
    {
      name: 'container',
      head: 'Container',
      cell: (exception) => (
        <span className="choosable">
          {canAct ? <ChooseBox label={toLabel(exception)} /> : null}
          <ContainerNumber number={exception.containerNumber} />
        </span>
      ),
    },
    ...(canAct ? [ACTS] : []),
    {
      name: 'urgency',
      head: 'Urgency',
      roomy: true,
      sort: 'urgency',
      cell: ({ urgency }) => (
        <span className={`tone-text tone-${toUrgencyTone(urgency.rank)}`}>{urgency.reason}</span>
      ),
    },
    {
      name: 'kind',
      head: 'Kind',
      cell: ({ name, title, episode }) => (
        <span className="kind">
          <Icon name={toExceptionIcon(name)} />
          {title}
          {episode > 1 ? <span className="quiet">{`time ${episode}`}</span> : null}
        </span>
      ),
    },
    {
      name: 'story',
      head: 'What it says',
      roomy: true,
      cell: (exception) => (
        <>
          <ExceptionStory exception={exception} reader={reader} />
          <ClosedBy exception={exception} reader={reader} />
        </>
      ),
    },
    { name: 'state', head: 'State', cell: ({ state }) => <ExceptionStateBadge state={state} /> },
    { name: 'bill', head: 'Bill', cell: ({ billNumber }) => <BillNumber number={billNumber} /> },
    {
      name: 'opened',
      head: 'Opened',
      sort: '-openedAt',
      cell: ({ openedAt }) => (
        <span className="nowrap">
          <Moment at={openedAt} reader={reader} absent="not said" />
        </span>
      ),
    },
    {
      name: 'seen',
      head: 'Last seen',
      sort: '-lastSeenAt',
      cell: ({ lastSeenAt, timesSeen }) => (
        <span className="nowrap">
          <Age at={lastSeenAt} reader={reader} />{' '}
          {timesSeen > 1 ? <span className="quiet">×{timesSeen}</span> : null}
        </span>
      ),
    },
    {
      name: 'assignee',
      head: 'Who has it',
      wideOnly: true,
      cell: ({ assignee }) => assignee ?? <span className="quiet">nobody</span>,
    },
  ];
}
