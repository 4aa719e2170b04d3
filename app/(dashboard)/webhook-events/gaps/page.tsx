import type { Metadata } from 'next';
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
import { readReader } from '../../read-reader.ts';
import { MessageTabs } from '../message-tabs.tsx';

export const metadata: Metadata = { title: 'Gaps and near misses' };

/** When senders were not heard, what that may have cost, and what nearly did not arrive. */
export default async function GapsPage() {
  const access = await requirePageAccess('/webhook-events/gaps');
  const [reader, outages, nearMisses] = await Promise.all([
    readReader(access),
    listOutages(access),
    listNearMisses(access),
  ]);
  return (
    <>
      <PageHeader
        title="Webhook events"
        lead="When senders were not heard for longer than usual, and what nearly did not arrive."
        reader={reader}
      />
      <MessageTabs selected="gaps" />
      <div className="stack">
        <Panel title="Times without news" count={outages.length} flush>
          {outages.length === 0 ? (
            <Empty icon="cleared">No sender was silent for longer than usual.</Empty>
          ) : (
            <DataTable
              caption="Times without news"
              columns={toOutageColumns(reader)}
              rows={outages}
              keyOf={({ source, from }) => `${source} ${from}`}
            />
          )}
        </Panel>
        <Panel title="Arrived with the last try" count={nearMisses.count} flush>
          {nearMisses.newest.length === 0 ? (
            <Empty icon="cleared">In the last thirty days no message needed its last try.</Empty>
          ) : (
            <DataTable
              caption="Arrived with the last try"
              columns={toNearMissColumns(reader)}
              rows={nearMisses.newest}
              keyOf={({ id }) => id}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function toOutageColumns(reader: Reader): Column<Outage>[] {
  return [
    {
      name: 'from',
      head: 'Last heard',
      cell: ({ from }) => (
        <span className="nowrap">
          <Moment at={from} reader={reader} />
        </span>
      ),
    },
    { name: 'source', head: 'Sender', cell: ({ source }) => toSenderName(source) },
    { name: 'for', head: 'Silent for', cell: ({ minutes }) => toDurationWords(minutes * 60_000) },
    {
      name: 'to',
      head: 'Heard again',
      wideOnly: true,
      cell: ({ to }) => (
        <span className="nowrap">
          <Moment at={to} reader={reader} absent="not yet" />
        </span>
      ),
    },
    {
      name: 'lost',
      head: 'What may be lost',
      roomy: true,
      cell: (outage) => <Lost outage={outage} reader={reader} />,
    },
  ];
}

function Lost({ outage, reader }: { outage: Outage; reader: Reader }) {
  const { lost, triedMeanwhile, retriesAreKnown } = outage;
  const tried = triedMeanwhile
    ? 'What came first afterwards had been tried before: it was we who did not answer. '
    : '';
  if (lost === null) return <>{tried}Nothing: the sender tries for longer than that.</>;
  return (
    <>
      {tried}
      {retriesAreKnown
        ? 'Given up: whatever was sent between '
        : 'The sender does not say for how long it tries: perhaps whatever was sent between '}
      <Moment at={lost.from} reader={reader} /> and <Moment at={lost.to} reader={reader} />. Let the sender
      send it again.
    </>
  );
}

function toNearMissColumns(reader: Reader): Column<NearMiss>[] {
  return [
    {
      name: 'received',
      head: 'Received',
      cell: ({ id, receivedAt }) => (
        <a className="nowrap" href={`/webhook-events/${id}`}>
          <Moment at={receivedAt} reader={reader} />
        </a>
      ),
    },
    { name: 'source', head: 'Sender', cell: ({ source }) => toSenderName(source) },
    { name: 'event', head: 'Event', cell: ({ event }) => event ?? <span className="quiet">none given</span> },
    {
      name: 'attempt',
      head: 'Attempt',
      numeric: true,
      cell: ({ deliveryAttempt }) => deliveryAttempt ?? <span className="quiet">not said</span>,
    },
  ];
}
