import type { Metadata } from 'next';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Age, Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { BrokerLink } from '#lib/broker-links/broker-link.ts';
import { listBrokerLinks } from '#lib/broker-links/list-broker-links.ts';
import { readReader } from '../../read-reader.ts';

export const metadata: Metadata = { title: 'Broker links' };

/** Links by which brokers read hold lists without an account. They are made where the bills are. */
export default async function BrokerLinksPage() {
  const access = await requirePageAccess('/settings/broker-links');
  const [reader, links] = await Promise.all([readReader(access), listBrokerLinks(access)]);
  return (
    <>
      <PageHeader
        title="Broker links"
        reader={reader}
        lead={
          <>
            Hold lists that brokers read and answer without an account. Make one with “Ask broker” on{' '}
            <a href="/customs">held versus cleared</a>.
          </>
        }
      />
      <Panel title="Links" count={links.length} flush={links.length > 0}>
        {links.length > 0 ? (
          <DataTable caption="Broker links" columns={toColumns(reader)} rows={links} keyOf={({ id }) => id} />
        ) : (
          <Empty icon="link">No link was made yet.</Empty>
        )}
      </Panel>
    </>
  );
}

const LOOKS = {
  active: { tone: 'cleared', icon: 'check' },
  expired: { tone: 'quiet', icon: 'clock' },
  revoked: { tone: 'quiet', icon: 'cancelled' },
} as const;

function toColumns(reader: Reader): Column<BrokerLink>[] {
  return [
    {
      name: 'broker',
      head: 'Broker',
      roomy: true,
      cell: ({ broker, filter }) => (
        <>
          <strong>{broker}</strong>
          <p className="quiet">{toFilterWords(filter)}</p>
        </>
      ),
    },
    { name: 'state', head: 'State', cell: ({ state }) => <Badge {...LOOKS[state]}>{state}</Badge> },
    {
      name: 'opened',
      head: 'Opened',
      cell: ({ openedAt }) => <Age at={openedAt} reader={reader} absent="not yet" />,
    },
    { name: 'answers', head: 'Answers', numeric: true, cell: ({ answers }) => answers },
    {
      name: 'until',
      head: 'Good until',
      wideOnly: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} />,
    },
    {
      name: 'made',
      head: 'Made',
      wideOnly: true,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Moment at={createdAt} reader={reader} />
          <span className="quiet"> by {createdBy}</span>
        </>
      ),
    },
    {
      name: 'revoke',
      head: 'Change',
      cell: ({ id, broker, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/shares/${id}`}
            method="DELETE"
            label={`Revoke the link of ${broker}`}
            submit="Revoke"
            look="button button--tertiary button--sm"
          />
        ) : null,
    },
  ];
}

function toFilterWords({ bucket, account, code, actor, q, bills }: BrokerLink['filter']): string {
  const parts = [
    bucket ?? '',
    code ? `code ${code}` : '',
    actor ? `${actor} must act` : '',
    account ? `account ${account}` : '',
    q ? `“${q}”` : '',
    bills ? `${bills.length === 1 ? 'bill' : 'bills'} ${bills.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
