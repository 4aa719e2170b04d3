import type { Metadata } from 'next';
import { Timeline } from '#components/customs/timeline.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import type { Shipment } from '#lib/domain/shipments/shipment.ts';
import { getShipment } from '#lib/shipments/get-shipment.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { readReader } from '../../read-reader.ts';
import { toShipmentStatusWords } from '../shipment-status-words.ts';

type Params = Promise<{ id: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Shipment ${(await params).id}` };
}

/** One shipment of Eaze: what it is, and what was said of it. */
export default async function ShipmentPage({ params }: { params: Params }) {
  const access = await requirePageAccess('/shipments/[id]');
  const shipment = await getOrNotFound(getShipment(access, toAskedNumber((await params).id)));
  const reader = await readReader(access);
  return (
    <>
      <PageHeader
        title={<Copyable text={shipment.shipmentNo ?? shipment.shipmentId} label="shipment" />}
        trail={[{ label: 'Shipments', href: '/shipments' }]}
        lead={toShipmentStatusWords(shipment.status) ?? 'No status has been reported.'}
        reader={reader}
      />
      <div className="columns columns--main">
        <Panel title="Events" count={shipment.timeline.length}>
          <Timeline label="Events, newest first" entries={toEntries(shipment, reader)} reader={reader} />
        </Panel>
        <ShipmentFacts shipment={shipment} reader={reader} />
      </div>
    </>
  );
}

function toEntries({ timeline }: Shipment, reader: Reader) {
  return timeline.map((item) => ({
    ...item,
    when: <Moment at={item.at} reader={reader} absent="time not said" />,
    detail: (
      <p className="quiet">
        {item.type}
        {item.status ? ` · ${item.status}` : ''}
      </p>
    ),
    icon: 'truck' as const,
    tone: 'pending' as const,
    source: 'Eaze',
  }));
}

function ShipmentFacts({ shipment, reader }: { shipment: Shipment; reader: Reader }) {
  const said = (text: string | null) => text ?? 'not reported';
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          { name: 'Shipment id', value: <Copyable text={shipment.shipmentId} label="shipment id" /> },
          { name: 'Type', value: said(shipment.shipmentType) },
          { name: 'Status as sent', value: said(shipment.status) },
          { name: 'Total weight (unit not given)', value: said(shipment.totalWeight) },
          { name: 'Total price (currency not given)', value: said(shipment.totalPrice) },
          {
            name: 'Created',
            value: <Moment at={shipment.createdAt} reader={reader} absent="not reported" />,
          },
          {
            name: 'Last updated',
            value: <Moment at={shipment.updatedAt} reader={reader} absent="not reported" />,
          },
        ]}
      />
    </Panel>
  );
}
