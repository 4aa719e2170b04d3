import { ContainerNumber } from '#components/customs/container-number.tsx';
import { ContainerStatus } from '#components/customs/container-status.tsx';
import { GoverningDay } from '#components/customs/last-free-day.tsx';
import { OwnHolds } from '#components/customs/own-holds.tsx';
import { ReadyWord } from '#components/customs/ready-word.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerSummary } from '#lib/domain/containers/container.ts';

/** The boxes of a bill, each with its own state: a bill's hold is not a box's hold. */
export function BillContainers({ containers, reader }: { containers: ContainerSummary[]; reader: Reader }) {
  return (
    <Panel title="Containers" count={containers.length} flush>
      {containers.length === 0 ? (
        <Empty icon="container">No message has named a container of this bill.</Empty>
      ) : (
        <DataTable
          caption="Containers of this bill"
          rows={containers}
          keyOf={(box) => box.containerNumber}
          columns={[
            {
              name: 'number',
              head: 'Container',
              cell: (box) => <ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} />,
            },
            { name: 'ready', head: 'Ready', cell: (box) => <ReadyWord ready={box.ready} /> },
            { name: 'status', head: 'Status', cell: (box) => <ContainerStatus status={box.status} /> },
            { name: 'holds', head: 'Own holds', cell: (box) => <OwnHolds holds={box.activeHolds} /> },
            {
              name: 'free',
              head: 'Last free day',
              cell: (box) => <GoverningDay governing={box.lastFreeDay.governing} reader={reader} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
