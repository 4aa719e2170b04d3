import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
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
import type { Translate } from '#lib/words/translate.ts';
import { readReader } from '../../read-reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('brokerLinks');
  return { title: t('brokerLinks') };
}

/** Links by which brokers read hold lists without an account. They are made where the bills are. */
export default async function BrokerLinksPage() {
  const t = await getTranslations('brokerLinks');
  const access = await requirePageAccess('/settings/broker-links');
  const [reader, links] = await Promise.all([readReader(access), listBrokerLinks(access)]);
  return (
    <>
      <PageHeader
        title={t('brokerLinks')}
        reader={reader}
        lead={t.rich('lead', { customs: (words) => <a href="/customs">{words}</a> })}
      />
      <Panel title={t('links')} count={links.length} flush={links.length > 0}>
        {links.length > 0 ? (
          <DataTable
            caption={t('brokerLinks')}
            columns={toColumns(reader, t)}
            rows={links}
            keyOf={({ id }) => id}
          />
        ) : (
          <Empty icon="link">{t('none')}</Empty>
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

function toColumns(reader: Reader, t: Translate<'brokerLinks'>): Column<BrokerLink>[] {
  return [
    {
      name: 'broker',
      head: t('broker'),
      roomy: true,
      cell: ({ broker, filter }) => (
        <>
          <strong>{broker}</strong>
          <p className="quiet">{toFilterWords(filter, t)}</p>
        </>
      ),
    },
    {
      name: 'state',
      head: t('state'),
      cell: ({ state }) => <Badge {...LOOKS[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      name: 'opened',
      head: t('opened'),
      cell: ({ openedAt }) => <Age at={openedAt} reader={reader} absent={t('notYet')} />,
    },
    { name: 'answers', head: t('answers'), numeric: true, cell: ({ answers }) => answers },
    {
      name: 'until',
      head: t('goodUntil'),
      wideOnly: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} reader={reader} />,
    },
    {
      name: 'made',
      head: t('made'),
      wideOnly: true,
      cell: ({ createdAt, createdBy }) => (
        <>
          <Moment at={createdAt} reader={reader} />{' '}
          <span className="quiet">{t('by', { person: createdBy })}</span>
        </>
      ),
    },
    {
      name: 'revoke',
      head: t('change'),
      cell: ({ id, broker, state }) =>
        state === 'active' ? (
          <FetchForm
            action={`/api/v1/shares/${id}`}
            method="DELETE"
            label={t('revokeOne', { broker })}
            submit={t('revoke')}
            look="button button--tertiary button--sm"
          />
        ) : null,
    },
  ];
}

function toFilterWords(
  { bucket, account, code, actor, q, bills }: BrokerLink['filter'],
  t: Translate<'brokerLinks'>,
): string {
  const parts = [
    bucket ? t('bucket', { bucket }) : '',
    code ? t('code', { code }) : '',
    actor ? t('mustAct', { actor }) : '',
    account ? t('account', { account }) : '',
    q ? t('text', { text: q }) : '',
    bills ? t('bills', { count: bills.length, bills: bills.join(', ') }) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
