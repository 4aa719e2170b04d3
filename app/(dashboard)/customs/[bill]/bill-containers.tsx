import { useTranslations } from 'next-intl';
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
  const t = useTranslations('bill.containers');
  return (
    <Panel title={t('title')} count={containers.length} flush>
      {containers.length === 0 ? (
        <Empty icon="container">{t('empty')}</Empty>
      ) : (
        <DataTable
          caption={t('caption')}
          rows={containers}
          keyOf={(box) => box.containerNumber}
          columns={[
            {
              name: 'number',
              head: t('container'),
              cell: (box) => <ContainerNumber number={box.containerNumber} valid={box.checkDigitValid} />,
            },
            { name: 'ready', head: t('ready'), cell: (box) => <ReadyWord ready={box.ready} /> },
            { name: 'status', head: t('status'), cell: (box) => <ContainerStatus status={box.status} /> },
            { name: 'holds', head: t('ownHolds'), cell: (box) => <OwnHolds holds={box.activeHolds} /> },
            {
              name: 'free',
              head: t('lastFreeDay'),
              cell: (box) => (
                <GoverningDay
                  governing={box.lastFreeDay.governing}
                  destinationPort={box.destinationPort}
                  reader={reader}
                />
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
