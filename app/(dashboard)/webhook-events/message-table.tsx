import { MessageStateBadge } from '#components/customs/message-state.tsx';
import { toSenderName } from '#components/frame/sender-health.tsx';
import type { Address } from '#components/ui/address.ts';
import { type Column, DataTable, toDensity } from '#components/ui/data-table.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { WebhookEventSummary } from '#lib/domain/webhook-events/webhook-event.ts';

const SHOWN_IDENTIFIERS = 4;

interface MessageTableProps {
  messages: WebhookEventSummary[];
  columns: Column<WebhookEventSummary>[];
  address?: Address;
  sortedBy?: string;
}

/** Messages as they arrived. */
export function MessageTable({ messages, columns, address, sortedBy }: MessageTableProps) {
  return (
    <DataTable
      caption="Webhook events"
      columns={columns}
      rows={messages}
      keyOf={(message) => message.id}
      address={address}
      sortedBy={sortedBy}
      density={toDensity(address?.params.density)}
    />
  );
}

/** What a row says of a message. */
export function toMessageColumns(reader: Reader): Column<WebhookEventSummary>[] {
  return [
    {
      name: 'received',
      head: 'Received',
      sort: '-receivedAt',
      cell: (message) => (
        <a className="nowrap" href={`/webhook-events/${message.id}`}>
          <Moment at={message.receivedAt} reader={reader} />
        </a>
      ),
    },
    { name: 'source', head: 'Sender', cell: (message) => toSenderName(message.source) },
    {
      name: 'event',
      head: 'Event',
      cell: (message) => message.event ?? <span className="quiet">none given</span>,
    },
    {
      name: 'state',
      head: 'State',
      roomy: true,
      cell: (message) => (
        <>
          <MessageStateBadge state={message.state} />
          {message.reason ? <p className="quiet">{message.reason}</p> : null}
          {message.hint ? <p>{message.hint}</p> : null}
        </>
      ),
    },
    {
      name: 'names',
      head: 'Names',
      cell: ({ identifiers }) => (
        <span className="identifier" title={identifiers.join(', ')}>
          {identifiers.slice(0, SHOWN_IDENTIFIERS).join(', ')}
          {identifiers.length > SHOWN_IDENTIFIERS
            ? ` and ${identifiers.length - SHOWN_IDENTIFIERS} more`
            : ''}
        </span>
      ),
    },
    {
      name: 'sent',
      head: 'Sent',
      wideOnly: true,
      cell: (message) => (
        <span className="nowrap">
          <Moment at={message.sentAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'attempt',
      head: 'Attempt',
      wideOnly: true,
      numeric: true,
      cell: ({ deliveryAttempt, pendingRetries }) =>
        deliveryAttempt === null ? (
          <span className="quiet">–</span>
        ) : (
          <span title={pendingRetries === null ? undefined : `${pendingRetries} retries were left`}>
            {deliveryAttempt}
          </span>
        ),
    },
  ];
}
