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
  const columns: Column<OutboundDelivery>[] = [
    {
      name: 'made',
      head: 'Made',
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
      head: 'State',
      cell: ({ state, attempts, dueAt, replayOf }) => (
        <>
          <Badge {...LOOKS[state]}>{state}</Badge>{' '}
          <span className="quiet">
            {attempts === 1 ? '1 attempt' : `${attempts} attempts`}
            {replayOf === null ? '' : ', sent again by hand'}
          </span>
          {dueAt === null ? null : (
            <p className="quiet">
              next <Moment at={dueAt} reader={reader} />
            </p>
          )}
        </>
      ),
    },
    {
      name: 'answer',
      head: 'Answer',
      cell: ({ status, error, milliseconds }) => (
        <>
          {status ?? error ?? ''}
          {milliseconds === null ? '' : ` in ${milliseconds} ms`}
        </>
      ),
    },
    { name: 'whole', head: 'In full', cell: (delivery) => <InFull delivery={delivery} /> },
  ];
  if (canReplay) {
    columns.push({
      name: 'again',
      head: 'Again',
      cell: ({ id, messageId }) => (
        <FetchForm
          action={`/api/v1/outbound-webhooks/${webhookId}/deliveries/${id}/replay`}
          label={`Send again: ${messageId}`}
          submit="Send again"
          look="button button--tertiary button--sm"
        />
      ),
    });
  }
  return <DataTable caption="Deliveries" columns={columns} rows={deliveries} keyOf={({ id }) => id} />;
}

function InFull({ delivery: { requestHead, body, responseHead } }: { delivery: OutboundDelivery }) {
  return (
    <details>
      <summary>Show</summary>
      <CodeBlock label="Request" text={`${requestHead ?? '(not sent yet)'}\n\n${body}`} />
      {responseHead === null ? null : <CodeBlock label="Head of the answer" text={responseHead} />}
    </details>
  );
}
