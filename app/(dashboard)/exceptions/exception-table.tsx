import { useTranslations } from 'next-intl';
import { BillNumber, ContainerNumber } from '#components/customs/container-number.tsx';
import { toExceptionIcon, toUrgencyTone } from '#components/customs/exception-look.ts';
import { ClosedBy, ExceptionStateBadge } from '#components/customs/exception-state.tsx';
import { ExceptionStory } from '#components/customs/exception-story.tsx';
import { type Say, useSay } from '#components/customs/use-say.ts';
import { ActButtons, ChooseBox, toTriageAttributes } from '#components/triage/act-buttons.tsx';
import type { Address } from '#components/ui/address.ts';
import { type Column, DataTable, type Density } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

interface ExceptionTableProps {
  exceptions: ContainerException[];
  address: Address;
  sortedBy: string;
  canAct: boolean;
  columns: Column<ContainerException>[];
  density: Density;
}

/** The board's data as a table: one row an episode. */
export function ExceptionTable({
  exceptions,
  address,
  sortedBy,
  canAct,
  columns,
  density,
}: ExceptionTableProps) {
  const t = useTranslations('exceptions');
  const say = useSay();
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={exceptions}
      keyOf={(exception) => exception.id}
      attributesOf={(exception) => (canAct ? toTriageAttributes([exception], toLabel(exception, say)) : {})}
      address={address}
      sortedBy={sortedBy}
      density={density}
    />
  );
}

function toLabel({ containerNumber, title }: ContainerException, say: Say): string {
  return `${containerNumber} · ${say(title)}`;
}

/** What a row says of an episode. */
export function toExceptionColumns(
  reader: Reader,
  canAct: boolean,
  watched: ReadonlySet<string>,
  t: Translate,
): Column<ContainerException>[] {
  const say = sayIn(reader.language, t);
  const acts: Column<ContainerException> = {
    name: 'acts',
    head: t('exceptions.column.acts'),
    cell: (exception) => (
      <ActButtons
        exceptions={[exception]}
        label={toLabel(exception, say)}
        watching={watched.has(exception.containerNumber)}
      />
    ),
  };
  return [
    {
      name: 'container',
      head: t('exceptions.column.container'),
      cell: (exception) => (
        <span className="choosable">
          {canAct ? <ChooseBox label={toLabel(exception, say)} /> : null}
          <ContainerNumber number={exception.containerNumber} />
        </span>
      ),
    },
    ...(canAct ? [acts] : []),
    {
      name: 'urgency',
      head: t('exceptions.column.urgency'),
      roomy: true,
      sort: 'urgency',
      cell: ({ urgency }) => (
        <span className={`tone-text tone-${toUrgencyTone(urgency.rank)}`}>{say(urgency.reason)}</span>
      ),
    },
    {
      name: 'kind',
      head: t('exceptions.column.kind'),
      cell: ({ name, title, episode }) => (
        <span className="kind">
          <Icon name={toExceptionIcon(name)} />
          <span>
            {say(title)}{' '}
            {episode > 1 ? (
              <span className="quiet nowrap">{t('exceptions.time', { number: episode })}</span>
            ) : null}
          </span>
        </span>
      ),
    },
    {
      name: 'story',
      head: t('exceptions.column.story'),
      cell: (exception) => (
        <>
          <ExceptionStory exception={exception} reader={reader} />
          <ClosedBy exception={exception} reader={reader} />
        </>
      ),
    },
    {
      name: 'state',
      head: t('exceptions.column.state'),
      cell: ({ state }) => <ExceptionStateBadge state={state} />,
    },
    {
      name: 'bill',
      head: t('exceptions.column.bill'),
      cell: ({ billNumber }) => <BillNumber number={billNumber} />,
    },
    {
      name: 'opened',
      head: t('exceptions.column.opened'),
      optional: true,
      sort: '-openedAt',
      cell: ({ openedAt }) => (
        <span className="nowrap">
          <Moment at={openedAt} reader={reader} absent={t('exceptions.notSaid')} />
        </span>
      ),
    },
    {
      name: 'seen',
      head: t('exceptions.column.seen'),
      sort: '-lastSeenAt',
      cell: ({ lastSeenAt, timesSeen }) => (
        <>
          <Age at={lastSeenAt} reader={reader} />{' '}
          {timesSeen > 1 ? <span className="quiet">×{timesSeen}</span> : null}
        </>
      ),
    },
    {
      name: 'assignee',
      head: t('exceptions.column.assignee'),
      wideOnly: true,
      cell: ({ assignee }) => assignee ?? <span className="quiet">{t('exceptions.nobody')}</span>,
    },
  ];
}
