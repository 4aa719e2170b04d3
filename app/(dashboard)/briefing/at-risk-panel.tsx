import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BillStatusBadge, BucketBadge } from '#components/customs/bill-status.tsx';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { ContainerStatus } from '#components/customs/container-status.tsx';
import { HoldCode } from '#components/customs/hold-chip.tsx';
import { GoverningDay } from '#components/customs/last-free-day.tsx';
import { LastHeard } from '#components/frame/sender-health.tsx';
import { toCountText } from '#components/ui/count-text.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { AtRiskSection, ContainerAtRisk } from '#lib/briefing/briefing.ts';
import type { SenderHealth } from '#lib/feeds/sender-health.ts';
import type { Translate } from '#lib/words/translate.ts';

interface AtRiskPanelProps {
  title: string;
  section: AtRiskSection;
  /** Said when there is none. */
  nothing: string;
  moreHref?: string;
  /** Beside the title when there is no way to all of them. */
  aside?: ReactNode;
  /** What can be done about them, below. */
  foot?: ReactNode;
  /** Whether the bill stands below its box, where columns leave no room. */
  billBelow?: boolean;
  icon: IconName;
  /** Names of columns that say nothing here, or for which there is no room. */
  leaveOut: readonly string[];
  senders: SenderHealth[];
  reader: Reader;
}

/** The first boxes of a list, with what presses on each. */
export function AtRiskPanel({
  title,
  section,
  nothing,
  moreHref,
  aside,
  foot,
  billBelow = false,
  icon,
  leaveOut,
  senders,
  reader,
}: AtRiskPanelProps) {
  const t = useTranslations();
  const { total, items } = section;
  const isMore = total.isMore || total.count > items.length;
  return (
    <Panel
      title={title}
      count={total}
      flush
      aside={
        isMore && moreHref ? (
          <a href={moreHref}>
            {total.isMore ? t('briefing.all') : t('briefing.allCounted', { count: toCountText(total, t) })}
          </a>
        ) : (
          aside
        )
      }
    >
      {section.items.length === 0 ? (
        <Empty icon={icon}>
          {nothing} <LastHeard senders={senders} source="opentrack" reader={reader} />
        </Empty>
      ) : (
        <DataTable
          caption={title}
          columns={toColumns(reader, billBelow, t).filter((column) => !leaveOut.includes(column.name))}
          rows={section.items}
          keyOf={(box) => `${box.containerNumber} ${box.billNumber}`}
        />
      )}
      {section.items.length > 0 && foot ? <div className="panel-foot">{foot}</div> : null}
    </Panel>
  );
}

function toColumns(reader: Reader, billBelow: boolean, t: Translate): Column<ContainerAtRisk>[] {
  return [
    {
      name: 'number',
      head: t(billBelow ? 'briefing.column.containerAndBill' : 'briefing.column.container'),
      cell: (box) =>
        billBelow ? (
          <div className="cell-lines">
            <ContainerNumber number={box.containerNumber} />
            <BillNumber number={box.billNumber} />
          </div>
        ) : (
          <ContainerNumber number={box.containerNumber} />
        ),
    },
    {
      name: 'free',
      head: t('briefing.column.lastFreeDay'),
      cell: (box) => (
        <GoverningDay governing={box.lastFreeDay} destinationPort={box.destinationPort} reader={reader} />
      ),
    },
    {
      name: 'owed',
      head: t('briefing.column.owed'),
      numeric: true,
      cell: (box) => <Amount amount={box.owed} />,
    },
    {
      name: 'accrued',
      head: t('briefing.column.accrued'),
      numeric: true,
      wideOnly: true,
      cell: (box) => <Amount amount={box.accrued} />,
    },
    {
      name: 'bucket',
      head: t('briefing.column.customs'),
      cell: (box) => <BucketBadge bucket={box.bucket} />,
    },
    {
      name: 'holds',
      head: t('briefing.column.holds'),
      cell: (box) => <Holds box={box} />,
    },
    { name: 'bill', head: t('briefing.column.bill'), cell: (box) => <BillNumber number={box.billNumber} /> },
    {
      name: 'status',
      head: t('briefing.column.status'),
      wideOnly: true,
      cell: (box) => <ContainerStatus status={box.status} />,
    },
    {
      name: 'account',
      head: t('briefing.column.account'),
      wideOnly: true,
      cell: (box) => box.account ?? <span className="quiet">–</span>,
    },
  ];
}

/** By code with what each means on hover; a bill that is stopped without an open hold says why. */
function Holds({ box: { holdCodes, billStatus, bucket } }: { box: ContainerAtRisk }) {
  const t = useTranslations();
  const stopped = billStatus !== null && (bucket === 'held' || bucket === 'conflict');
  const why = stopped && billStatus !== 'held' ? <BillStatusBadge status={billStatus} /> : null;
  if (holdCodes.length === 0) return why ?? <span className="quiet">{t('cargo.absent.none')}</span>;
  return (
    <span className="chips">
      {why}
      {holdCodes.map((code) => (
        <HoldCode key={code} code={code} />
      ))}
    </span>
  );
}

/** As it was sent; nothing owed, and nothing reported, stand back behind what costs money. */
function Amount({ amount }: { amount: string | null }) {
  if (amount === null) return <span className="quiet">–</span>;
  return Number(amount) === 0 ? <span className="quiet">{amount}</span> : <strong>{amount}</strong>;
}
