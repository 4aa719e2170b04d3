import { useTranslations } from 'next-intl';
import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ShipmentSummary } from '#lib/domain/shipments/shipment.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toShipmentStatusWords } from './shipment-status-words.ts';

/** What a row says of a shipment. Weight and price come without a unit, and none is invented. */
export function toShipmentColumns(reader: Reader, t: Translate): Column<ShipmentSummary>[] {
  return [
    {
      name: 'number',
      head: t('shipments.column.shipment'),
      cell: ({ shipmentId, shipmentNo }) => (
        <span className="nowrap">
          <Copyable
            text={shipmentNo ?? shipmentId}
            label={t('cargo.noun.shipment')}
            href={`/shipments/${encodeURIComponent(shipmentId)}`}
          />
        </span>
      ),
    },
    {
      name: 'type',
      head: t('shipments.column.type'),
      cell: ({ shipmentType }) => <Reported text={shipmentType} />,
    },
    {
      name: 'status',
      head: t('shipments.column.status'),
      cell: ({ status }) => (
        <span className="nowrap">
          <Reported text={toShipmentStatusWords(status, t)} />
        </span>
      ),
    },
    {
      name: 'weight',
      head: t('shipments.column.weight'),
      numeric: true,
      cell: ({ totalWeight }) => <Reported text={totalWeight} />,
    },
    {
      name: 'price',
      head: t('shipments.column.price'),
      numeric: true,
      cell: ({ totalPrice }) => <Reported text={totalPrice} />,
    },
    {
      name: 'lastEvent',
      head: t('shipments.column.lastEvent'),
      sort: '-lastEventAt',
      cell: ({ updatedAt, createdAt }) => (
        <span className="nowrap">
          <Age at={updatedAt ?? createdAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'id',
      head: t('shipments.column.id'),
      sort: 'shipmentId',
      wideOnly: true,
      cell: ({ shipmentId }) => <span className="identifier">{shipmentId}</span>,
    },
  ];
}

function Reported({ text }: { text: string | null }) {
  const t = useTranslations('cargo.absent');
  return text ?? <span className="quiet">{t('notReported')}</span>;
}
