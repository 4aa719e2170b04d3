import type { Metadata } from 'next';
import { toSenderName } from '#components/frame/sender-health.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { WebhookUnknown } from '#lib/domain/webhook-events/webhook-unknown.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { listWebhookUnknowns } from '#lib/webhook-events/list-webhook-unknowns.ts';
import { WebhookUnknownQuery } from '#lib/webhook-events/webhook-unknown-query.ts';
import { type SearchParams, toAddress } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { MessageTabs } from '../message-tabs.tsx';

export const metadata: Metadata = { title: 'Not understood' };

/** What senders say that we do not know: the first sign that they changed something. */
export default async function NotUnderstoodPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/webhook-events/not-understood');
  const address = toAddress('/webhook-events/not-understood', await searchParams);
  const query = readQuery(WebhookUnknownQuery, address.params);
  const [reader, page] = await Promise.all([readReader(access), listWebhookUnknowns(access, query)]);
  return (
    <>
      <PageHeader
        title="Webhook events"
        lead="Fields we have not met, words outside their list, values of another type. The messages are kept whole, and nothing in them is guessed."
        reader={reader}
      />
      <MessageTabs selected="not-understood" />
      {page.items.length === 0 ? (
        <Empty icon="cleared">Everything that senders said so far is known.</Empty>
      ) : (
        <DataTable
          caption="What senders say that we do not know"
          columns={toColumns(reader)}
          rows={page.items}
          keyOf={({ source, kind, path, value }) => JSON.stringify([source, kind, path, value])}
          address={address}
          sortedBy={query.sort}
        />
      )}
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

const KINDS: Record<WebhookUnknown['kind'], string> = {
  field: 'Field',
  value: 'Word',
  type: 'Type',
  others: 'More',
};

function toColumns(reader: Reader): Column<WebhookUnknown>[] {
  return [
    {
      name: 'what',
      head: 'Not known',
      cell: ({ kind, path, value }) =>
        kind === 'others' ? (
          'More than is told one by one'
        ) : (
          <>
            <span className="identifier anywhere">{path}</span>
            {value === null ? null : (
              <>
                {kind === 'type' ? ' came as ' : ' = '}
                <strong className="anywhere">{value}</strong>
              </>
            )}
          </>
        ),
    },
    { name: 'kind', head: 'Kind', cell: ({ kind }) => KINDS[kind] },
    { name: 'source', head: 'Sender', cell: ({ source }) => toSenderName(source) },
    { name: 'count', head: 'Messages', numeric: true, cell: ({ count }) => count.toLocaleString('en') },
    {
      name: 'first',
      head: 'First seen',
      sort: '-firstSeenAt',
      wideOnly: true,
      cell: ({ firstSeenAt }) => (
        <span className="nowrap">
          <Moment at={firstSeenAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'last',
      head: 'Last seen',
      sort: '-lastSeenAt',
      cell: ({ lastSeenAt }) => (
        <span className="nowrap">
          <Moment at={lastSeenAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'sample',
      head: 'Sample',
      cell: ({ webhookEventId, path }) => (
        <a
          className="nowrap"
          href={`/webhook-events/${webhookEventId}`}
          aria-label={`Newest message with ${path}`}
        >
          newest message
        </a>
      ),
    },
  ];
}
