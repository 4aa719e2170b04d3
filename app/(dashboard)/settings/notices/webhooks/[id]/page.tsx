import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#components/ui/empty.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { readQuery } from '#lib/lists/read-query.ts';
import { DeliveryQuery, listDeliveries } from '#lib/outbound-webhooks/list-deliveries.ts';
import { getOutboundWebhook } from '#lib/outbound-webhooks/list-outbound-webhooks.ts';
import { getOrNotFound } from '../../../../get-or-not-found.ts';
import { type SearchParams, toAddress } from '../../../../page-address.ts';
import { readReader } from '../../../../read-reader.ts';
import { WebhookState } from '../../webhook-table.tsx';
import { DeliveryTable } from './delivery-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('noticeRules');
  return { title: t('outboundWebhook') };
}

interface WebhookPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

/** One outbound webhook: whether it takes what it is sent, and the log of its deliveries. */
export default async function OutboundWebhookPage({ params, searchParams }: WebhookPageProps) {
  const t = await getTranslations('noticeRules');
  const access = await requirePageAccess('/settings/notices/webhooks/[id]');
  const { id } = await params;
  const webhook = await getOrNotFound(getOutboundWebhook(access, id));
  const address = toAddress(`/settings/notices/webhooks/${id}`, await searchParams);
  const [reader, page] = await Promise.all([
    readReader(access),
    listDeliveries(access, id, readQuery(DeliveryQuery, address.params)),
  ]);
  const isEnabled = webhook.disabledAt === null;
  return (
    <>
      <PageHeader
        title={webhook.name}
        trail={[{ label: t('noticeRules'), href: '/settings/notices' }]}
        badges={<WebhookState webhook={webhook} reader={reader} />}
        lead={<span className="anywhere">{webhook.url}</span>}
        reader={reader}
      />
      <Panel title={t('deliveries')} flush={page.items.length > 0}>
        {page.items.length > 0 ? (
          <DeliveryTable deliveries={page.items} webhookId={id} canReplay={isEnabled} reader={reader} />
        ) : (
          <Empty icon="event">{t('nothingSent')}</Empty>
        )}
      </Panel>
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
      <Panel title={t('change')}>
        <div className="row-actions">
          <FetchForm
            action={`/api/v1/outbound-webhooks/${id}`}
            method="PATCH"
            label={isEnabled ? t('disable') : t('enable')}
            submit={isEnabled ? t('disable') : t('enable')}
            look="button button--outline button--sm"
          >
            <input type="hidden" name="enabled" value={String(!isEnabled)} data-kind="flag" />
          </FetchForm>
          <FetchForm
            action={`/api/v1/outbound-webhooks/${id}`}
            method="DELETE"
            label={t('delete')}
            submit={t('delete')}
            look="button button--tertiary button--sm"
            confirm={t('deleteConfirm', { name: webhook.name })}
            goTo="/settings/notices"
          />
        </div>
      </Panel>
    </>
  );
}
