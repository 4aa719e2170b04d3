import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { OutboundWebhook } from '#lib/outbound-webhooks/outbound-webhook.ts';

/** Addresses of others, each with its log of deliveries. */
export function WebhookTable({ webhooks, reader }: { webhooks: OutboundWebhook[]; reader: Reader }) {
  return (
    <DataTable
      caption="Outbound webhooks"
      columns={toColumns(reader)}
      rows={webhooks}
      keyOf={({ id }) => id}
    />
  );
}

function toColumns(reader: Reader): Column<OutboundWebhook>[] {
  return [
    {
      name: 'name',
      head: 'Name',
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
    { name: 'state', head: 'State', cell: (webhook) => <WebhookState webhook={webhook} reader={reader} /> },
    {
      name: 'made',
      head: 'Made',
      wideOnly: true,
      cell: ({ createdAt }) => <Age at={createdAt} reader={reader} />,
    },
  ];
}

/** Whether it takes what it is sent. */
export function WebhookState({ webhook, reader }: { webhook: OutboundWebhook; reader: Reader }) {
  const { disabledAt, disabledReason, failingSince, failuresInARow } = webhook;
  if (disabledAt !== null) {
    return (
      <>
        <Badge tone="held" icon="cancelled">
          disabled
        </Badge>{' '}
        <span className="quiet">{disabledReason}</span>
      </>
    );
  }
  if (failingSince === null) {
    return (
      <Badge tone="cleared" icon="check">
        active
      </Badge>
    );
  }
  return (
    <>
      <Badge tone="urgent" icon="warning">
        failing
      </Badge>{' '}
      <span className="quiet">
        {failuresInARow} in a row, since <Age at={failingSince} reader={reader} />
      </span>
    </>
  );
}
