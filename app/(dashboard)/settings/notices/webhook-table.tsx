import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { OutboundWebhook } from '#lib/outbound-webhooks/outbound-webhook.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Addresses of others, each with its log of deliveries. */
export function WebhookTable({ webhooks, reader }: { webhooks: OutboundWebhook[]; reader: Reader }) {
  const t = useTranslations('noticeRules');
  return (
    <DataTable
      caption={t('outboundWebhooks')}
      columns={toColumns(reader, t)}
      rows={webhooks}
      keyOf={({ id }) => id}
    />
  );
}

function toColumns(reader: Reader, t: Translate<'noticeRules'>): Column<OutboundWebhook>[] {
  return [
    {
      name: 'name',
      head: t('name'),
      cell: ({ id, name, url }) => (
        <>
          <a className="link-strong" href={`/settings/notices/webhooks/${id}`}>
            {name}
          </a>
          <br />
          <span className="quiet anywhere">{url}</span>
        </>
      ),
    },
    {
      name: 'state',
      head: t('state'),
      cell: (webhook) => <WebhookState webhook={webhook} reader={reader} />,
    },
    {
      name: 'made',
      head: t('made'),
      wideOnly: true,
      cell: ({ createdAt }) => <Age at={createdAt} reader={reader} />,
    },
  ];
}

/** Whether it takes what it is sent. */
export function WebhookState({ webhook, reader }: { webhook: OutboundWebhook; reader: Reader }) {
  const t = useTranslations('noticeRules');
  const { disabledAt, disabledReason, failingSince, failuresInARow } = webhook;
  if (disabledAt !== null) {
    return (
      <>
        <Badge tone="held" icon="cancelled">
          {t('disabled')}
        </Badge>{' '}
        <span className="quiet">{disabledReason}</span>
      </>
    );
  }
  if (failingSince === null) {
    return (
      <Badge tone="cleared" icon="check">
        {t('active')}
      </Badge>
    );
  }
  return (
    <>
      <Badge tone="urgent" icon="warning">
        {t('failing')}
      </Badge>{' '}
      <span className="quiet">
        {t.rich('failuresInARow', {
          count: failuresInARow,
          age: () => <Age at={failingSince} reader={reader} />,
        })}
      </span>
    </>
  );
}
