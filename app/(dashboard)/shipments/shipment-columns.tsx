import { Copyable } from '#components/ui/copyable.tsx';
import type { Column } from '#components/ui/data-table.tsx';
import { Age } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ShipmentSummary } from '#lib/domain/shipments/shipment.ts';
import { toShipmentStatusWords } from './shipment-status-words.ts';

/** What a row says of a shipment. Weight and price come without a unit, and none is invented. */
export function toShipmentColumns(reader: Reader): Column<ShipmentSummary>[] {
  return [
    {
      name: 'number',
      head: 'Shipment',
      cell: ({ shipmentId, shipmentNo }) => (
        <span className="nowrap">
          <Copyable
            text={shipmentNo ?? shipmentId}
            label="shipment"
            href={`/shipments/${encodeURIComponent(shipmentId)}`}
          />
        </span>
      ),
    },
    { name: 'type', head: 'Type', cell: ({ shipmentType }) => orNotReported(shipmentType) },
    {
      name: 'status',
      head: 'Status',
      cell: ({ status }) => <span className="nowrap">{orNotReported(toShipmentStatusWords(status))}</span>,
    },
    {
      name: 'weight',
      head: 'Total weight',
      numeric: true,
      cell: ({ totalWeight }) => orNotReported(totalWeight),
    },
    {
      name: 'price',
      head: 'Total price',
      numeric: true,
      cell: ({ totalPrice }) => orNotReported(totalPrice),
    },
    {
      name: 'lastEvent',
      head: 'Last event',
      sort: '-lastEventAt',
      cell: ({ updatedAt, createdAt }) => (
        <span className="nowrap">
          <Age at={updatedAt ?? createdAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'id',
      head: 'Id',
      sort: 'shipmentId',
      wideOnly: true,
      cell: ({ shipmentId }) => <span className="identifier">{shipmentId}</span>,
    },
  ];
}

function orNotReported(text: string | null) {
  return text ?? <span className="quiet">not reported</span>;
}
