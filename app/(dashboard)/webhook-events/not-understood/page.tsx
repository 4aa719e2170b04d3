import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { toSenderName } from '#components/frame/sender-health.tsx';
import { toCountText } from '#components/ui/count-text.ts';
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
import type { Translate } from '#lib/words/translate.ts';
import { type SearchParams, toAddress } from '../../page-address.ts';
import { readReader } from '../../read-reader.ts';
import { MessageTabs } from '../message-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhookEvents');
  return { title: t('notUnderstood') };
}

/** What senders say that we do not know: the first sign that they changed something. */
export default async function NotUnderstoodPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess('/webhook-events/not-understood');
  const address = toAddress('/webhook-events/not-understood', await searchParams);
  const query = readQuery(WebhookUnknownQuery, address.params);
  const [t, reader, page] = await Promise.all([
    getTranslations(),
    readReader(access),
    listWebhookUnknowns(access, query),
  ]);
  return (
    <>
      <PageHeader title={t('webhookEvents.title')} lead={t('unknowns.lead')} reader={reader} />
      <MessageTabs selected="not-understood" />
      {page.items.length === 0 ? (
        <Empty icon="cleared">{t('unknowns.none')}</Empty>
      ) : (
        <DataTable
          caption={t('unknowns.caption')}
          columns={toColumns(reader, t)}
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

function toColumns(reader: Reader, t: Translate): Column<WebhookUnknown>[] {
  return [
    {
      name: 'what',
      roomy: true,
      head: t('unknowns.what'),
      cell: ({ kind, path, value }) =>
        kind === 'others' ? t('unknowns.others') : <Unknown kind={kind} path={path} value={value} />,
    },
    { name: 'kind', head: t('unknowns.kind'), cell: ({ kind }) => t(`unknowns.kinds.${kind}`) },
    { name: 'source', head: t('webhookEvents.column.source'), cell: ({ source }) => toSenderName(source, t) },
    {
      name: 'count',
      head: t('unknowns.messages'),
      numeric: true,
      cell: ({ count }) => toCountText(count, t),
    },
    {
      name: 'first',
      head: t('unknowns.first'),
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
      head: t('unknowns.last'),
      sort: '-lastSeenAt',
      cell: ({ lastSeenAt }) => (
        <span className="nowrap">
          <Moment at={lastSeenAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'sample',
      head: t('unknowns.sample'),
      cell: ({ webhookEventId, path }) => (
        <a
          className="nowrap"
          href={`/webhook-events/${webhookEventId}`}
          aria-label={t('unknowns.newestWith', { path })}
        >
          {t('unknowns.newest')}
        </a>
      ),
    },
  ];
}

function Unknown({ kind, path, value }: Pick<WebhookUnknown, 'kind' | 'path' | 'value'>) {
  const t = useTranslations('unknowns');
  const where = <span className="identifier anywhere">{path}</span>;
  if (value === null) return where;
  const what = <strong className="anywhere">{value}</strong>;
  if (kind === 'type') return t.rich('cameAs', { path: () => where, value: () => what });
  return (
    <>
      {where} = {what}
    </>
  );
}
