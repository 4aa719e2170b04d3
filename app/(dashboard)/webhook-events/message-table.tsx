import { useTranslations } from 'next-intl';
import { MessageStateBadge } from '#components/customs/message-state.tsx';
import { toSenderName } from '#components/frame/sender-health.tsx';
import type { Address } from '#components/ui/address.ts';
import { type Column, DataTable, type Density } from '#components/ui/data-table.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { WebhookEventSummary } from '#lib/domain/webhook-events/webhook-event.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';

const SHOWN_IDENTIFIERS = 4;

interface MessageTableProps {
  messages: WebhookEventSummary[];
  columns: Column<WebhookEventSummary>[];
  address?: Address;
  sortedBy?: string;
  density?: Density;
}

/** Messages as they arrived. */
export function MessageTable({ messages, columns, address, sortedBy, density }: MessageTableProps) {
  const t = useTranslations('webhookEvents');
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={messages}
      keyOf={(message) => message.id}
      address={address}
      sortedBy={sortedBy}
      density={density}
    />
  );
}

/** What a row says of a message. */
export function toMessageColumns(reader: Reader, t: Translate): Column<WebhookEventSummary>[] {
  const say = sayIn(reader.language, t);
  return [
    {
      name: 'received',
      head: t('webhookEvents.column.received'),
      sort: '-receivedAt',
      cell: (message) => (
        <a className="nowrap" href={`/webhook-events/${message.id}`}>
          <Moment at={message.receivedAt} reader={reader} />
        </a>
      ),
    },
    {
      name: 'source',
      head: t('webhookEvents.column.source'),
      cell: (message) => toSenderName(message.source, t),
    },
    {
      name: 'event',
      head: t('webhookEvents.column.event'),
      cell: (message) => message.event ?? <span className="quiet">{t('webhookEvents.noneGiven')}</span>,
    },
    {
      name: 'state',
      head: t('webhookEvents.column.state'),
      roomy: true,
      cell: (message) => (
        <>
          <MessageStateBadge state={message.state} />
          {message.reason ? <p className="quiet">{say(message.reason)}</p> : null}
          {message.hint ? <p>{say(message.hint)}</p> : null}
        </>
      ),
    },
    {
      name: 'names',
      head: t('webhookEvents.column.names'),
      roomy: true,
      cell: ({ identifiers }) => (
        <span className="identifier" title={identifiers.join(', ')}>
          {identifiers.length > SHOWN_IDENTIFIERS
            ? t('webhookEvents.andMore', {
                names: identifiers.slice(0, SHOWN_IDENTIFIERS).join(', '),
                count: identifiers.length - SHOWN_IDENTIFIERS,
              })
            : identifiers.join(', ')}
        </span>
      ),
    },
    {
      name: 'sent',
      head: t('webhookEvents.column.sent'),
      wideOnly: true,
      cell: (message) => (
        <span className="nowrap">
          <Moment at={message.sentAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'attempt',
      head: t('webhookEvents.column.attempt'),
      wideOnly: true,
      numeric: true,
      cell: ({ deliveryAttempt, pendingRetries }) =>
        deliveryAttempt === null ? (
          <span className="quiet">–</span>
        ) : (
          <span
            title={
              pendingRetries === null
                ? undefined
                : t('webhookEvents.retriesWereLeft', { count: pendingRetries })
            }
          >
            {deliveryAttempt}
          </span>
        ),
    },
  ];
}
