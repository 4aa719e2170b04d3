import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toSenderName } from '#components/frame/sender-health.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { toDurationWords } from '#components/ui/duration.ts';
import { Empty } from '#components/ui/empty.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { Outage } from '#lib/feeds/assess-outage.ts';
import { listOutages } from '#lib/feeds/list-outages.ts';
import { listNearMisses, type NearMiss } from '#lib/webhook-events/list-near-misses.ts';
import type { Translate } from '#lib/words/translate.ts';
import { readReader } from '../../read-reader.ts';
import { MessageTabs } from '../message-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhookEvents');
  return { title: t('gaps') };
}

/** When senders were not heard, what that may have cost, and what nearly did not arrive. */
export default async function GapsPage() {
  const access = await requirePageAccess('/webhook-events/gaps');
  const [t, reader, outages, nearMisses] = await Promise.all([
    getTranslations(),
    readReader(access),
    listOutages(access),
    listNearMisses(access),
  ]);
  return (
    <>
      <PageHeader title={t('webhookEvents.title')} lead={t('gaps.lead')} reader={reader} />
      <MessageTabs selected="gaps" />
      <div className="stack">
        <Panel title={t('gaps.outages')} count={outages.length} flush>
          {outages.length === 0 ? (
            <Empty icon="cleared">{t('gaps.noOutage')}</Empty>
          ) : (
            <DataTable
              caption={t('gaps.outages')}
              columns={toOutageColumns(reader, t)}
              rows={outages}
              keyOf={({ source, from }) => `${source} ${from}`}
            />
          )}
        </Panel>
        <Panel title={t('gaps.nearMisses')} count={nearMisses.count} flush>
          {nearMisses.newest.length === 0 ? (
            <Empty icon="cleared">{t('gaps.noNearMiss')}</Empty>
          ) : (
            <DataTable
              caption={t('gaps.nearMisses')}
              columns={toNearMissColumns(reader, t)}
              rows={nearMisses.newest}
              keyOf={({ id }) => id}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function toOutageColumns(reader: Reader, t: Translate): Column<Outage>[] {
  return [
    {
      name: 'from',
      head: t('gaps.from'),
      cell: ({ from }) => (
        <span className="nowrap">
          <Moment at={from} reader={reader} />
        </span>
      ),
    },
    { name: 'source', head: t('webhookEvents.column.source'), cell: ({ source }) => toSenderName(source, t) },
    { name: 'for', head: t('gaps.for'), cell: ({ minutes }) => toDurationWords(minutes * 60_000, t) },
    {
      name: 'to',
      head: t('gaps.to'),
      wideOnly: true,
      cell: ({ to }) => (
        <span className="nowrap">
          <Moment at={to} reader={reader} absent={t('gaps.notYet')} />
        </span>
      ),
    },
    {
      name: 'lost',
      head: t('gaps.lost'),
      roomy: true,
      cell: (outage) => <Lost outage={outage} reader={reader} />,
    },
  ];
}

function Lost({ outage, reader }: { outage: Outage; reader: Reader }) {
  const t = useTranslations('gaps');
  const { lost, triedMeanwhile, retriesAreKnown } = outage;
  return (
    <>
      {triedMeanwhile ? `${t('triedMeanwhile')} ` : null}
      {lost === null
        ? t('nothingLost')
        : t.rich(retriesAreKnown ? 'givenUp' : 'perhapsGivenUp', {
            from: () => <Moment at={lost.from} reader={reader} />,
            to: () => <Moment at={lost.to} reader={reader} />,
          })}
    </>
  );
}

function toNearMissColumns(reader: Reader, t: Translate): Column<NearMiss>[] {
  return [
    {
      name: 'received',
      head: t('webhookEvents.column.received'),
      cell: ({ id, receivedAt }) => (
        <a className="nowrap" href={`/webhook-events/${id}`}>
          <Moment at={receivedAt} reader={reader} />
        </a>
      ),
    },
    { name: 'source', head: t('webhookEvents.column.source'), cell: ({ source }) => toSenderName(source, t) },
    {
      name: 'event',
      head: t('webhookEvents.column.event'),
      cell: ({ event }) => event ?? <span className="quiet">{t('webhookEvents.noneGiven')}</span>,
    },
    {
      name: 'attempt',
      head: t('webhookEvents.column.attempt'),
      numeric: true,
      cell: ({ deliveryAttempt }) =>
        deliveryAttempt ?? <span className="quiet">{t('webhookEvents.notSaid')}</span>,
    },
  ];
}
