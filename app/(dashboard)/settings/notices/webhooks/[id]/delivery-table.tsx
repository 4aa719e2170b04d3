import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { CodeBlock } from '#components/ui/code-block.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { OutboundDelivery } from '#lib/outbound-webhooks/outbound-webhook.ts';

const LOOKS = {
  waiting: { tone: 'pending', icon: 'waiting' },
  delivered: { tone: 'cleared', icon: 'check' },
  failed: { tone: 'held', icon: 'warning' },
} as const;

interface DeliveryTableProps {
  deliveries: OutboundDelivery[];
  webhookId: string;
  canReplay: boolean;
  reader: Reader;
}

/** What was sent, what came back, and the way to send it again. */
export function DeliveryTable({ deliveries, webhookId, canReplay, reader }: DeliveryTableProps) {
  const t = useTranslations('noticeRules');
  const columns: Column<OutboundDelivery>[] = [
    {
      name: 'made',
      head: t('made'),
      cell: ({ createdAt, event }) => (
        <>
          <Moment at={createdAt} reader={reader} />
          <br />
          <span className="quiet">{event}</span>
        </>
      ),
    },
    {
      name: 'state',
      head: t('state'),
      cell: ({ state, attempts, dueAt, replayOf }) => (
        <>
          <Badge {...LOOKS[state]}>{t(`deliveryStates.${state}`)}</Badge>{' '}
          <span className="quiet">
            {t(replayOf === null ? 'attempts' : 'attemptsByHand', { count: attempts })}
          </span>
          {dueAt === null ? null : (
            <p className="quiet">{t.rich('next', { time: () => <Moment at={dueAt} reader={reader} /> })}</p>
          )}
        </>
      ),
    },
    {
      name: 'answer',
      head: t('answer'),
      cell: ({ status, error, milliseconds }) => (
        <>
          {milliseconds === null
            ? (status ?? error ?? '')
            : t('answeredIn', { answer: String(status ?? error ?? ''), count: milliseconds })}
        </>
      ),
    },
    { name: 'whole', head: t('inFull'), cell: (delivery) => <InFull delivery={delivery} /> },
  ];
  if (canReplay) {
    columns.push({
      name: 'again',
      head: t('again'),
      cell: ({ id, messageId }) => (
        <FetchForm
          action={`/api/v1/outbound-webhooks/${webhookId}/deliveries/${id}/replay`}
          label={t('sendAgainOne', { message: messageId })}
          submit={t('sendAgain')}
          look="button button--tertiary button--sm"
        />
      ),
    });
  }
  return <DataTable caption={t('deliveries')} columns={columns} rows={deliveries} keyOf={({ id }) => id} />;
}

function InFull({ delivery: { requestHead, body, responseHead } }: { delivery: OutboundDelivery }) {
  const t = useTranslations('noticeRules');
  return (
    <details>
      <summary>{t('show')}</summary>
      <CodeBlock label={t('request')} text={`${requestHead ?? t('notSentYet')}\n\n${body}`} />
      {responseHead === null ? null : <CodeBlock label={t('answerHead')} text={responseHead} />}
    </details>
  );
}
