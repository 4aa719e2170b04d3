import type { Metadata } from 'next';
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

export const metadata: Metadata = { title: 'Outbound webhook' };

interface WebhookPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

/** One outbound webhook: whether it takes what it is sent, and the log of its deliveries. */
export default async function OutboundWebhookPage({ params, searchParams }: WebhookPageProps) {
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
        trail={[{ label: 'Notice rules', href: '/settings/notices' }]}
        badges={<WebhookState webhook={webhook} reader={reader} />}
        lead={<span className="anywhere">{webhook.url}</span>}
        reader={reader}
      />
      <Panel title="Deliveries" flush={page.items.length > 0}>
        {page.items.length > 0 ? (
          <DeliveryTable deliveries={page.items} webhookId={id} canReplay={isEnabled} reader={reader} />
        ) : (
          <Empty icon="event">Nothing was sent yet. Make a rule that tells it of something.</Empty>
        )}
      </Panel>
      <Pager address={address} nextCursor={page.nextCursor} shown={page.items.length} />
      <Panel title="Change">
        <div className="row-actions">
          <FetchForm
            action={`/api/v1/outbound-webhooks/${id}`}
            method="PATCH"
            label={isEnabled ? 'Disable' : 'Enable'}
            submit={isEnabled ? 'Disable' : 'Enable'}
            look="button button--outline button--sm"
          >
            <input type="hidden" name="enabled" value={String(!isEnabled)} data-kind="flag" />
          </FetchForm>
          <FetchForm
            action={`/api/v1/outbound-webhooks/${id}`}
            method="DELETE"
            label="Delete"
            submit="Delete"
            look="button button--tertiary button--sm"
            confirm={`“${webhook.name}” goes with its log and its rules. Delete it?`}
            goTo="/settings/notices"
          />
        </div>
      </Panel>
    </>
  );
}
