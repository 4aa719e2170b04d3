import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
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
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';
import { getOrNotFound, toAskedNumber } from '../../get-or-not-found.ts';
import { readReader } from '../../read-reader.ts';
import { toShipmentStatusWords } from '../shipment-status-words.ts';

type Params = Promise<{ id: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const t = await getTranslations('shipments');
  return { title: t('titleOfOne', { id: (await params).id }) };
}

/** One shipment of Eaze: what it is, and what was said of it. */
export default async function ShipmentPage({ params }: { params: Params }) {
  const access = await requirePageAccess('/shipments/[id]');
  const shipment = await getOrNotFound(getShipment(access, toAskedNumber((await params).id)));
  const [t, reader] = await Promise.all([getTranslations(), readReader(access)]);
  return (
    <>
      <PageHeader
        title={
          <Copyable text={shipment.shipmentNo ?? shipment.shipmentId} label={t('cargo.noun.shipment')} />
        }
        trail={[{ label: t('shipments.title'), href: '/shipments' }]}
        lead={toShipmentStatusWords(shipment.status, t) ?? t('shipments.noStatus')}
        reader={reader}
      />
      <div className="columns columns--main">
        <Panel title={t('shipments.events')} count={shipment.timeline.length}>
          <Timeline
            label={t('shipments.eventsLabel')}
            entries={toEntries(shipment, reader, t)}
            reader={reader}
          />
        </Panel>
        <ShipmentFacts shipment={shipment} reader={reader} />
      </div>
    </>
  );
}

function toEntries({ timeline }: Shipment, reader: Reader, t: Translate) {
  const say = sayIn(reader.language, t);
  return timeline.map((item) => ({
    ...item,
    title: say(item.title),
    when: <Moment at={item.at} reader={reader} absent={t('cargo.absent.timeNotSaid')} />,
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
  const t = useTranslations();
  const said = (text: string | null) => text ?? t('cargo.absent.notReported');
  return (
    <Panel title={t('shipments.facts.title')}>
      <Facts
        facts={[
          {
            name: t('shipments.facts.id'),
            value: <Copyable text={shipment.shipmentId} label={t('cargo.noun.shipmentId')} />,
          },
          { name: t('shipments.facts.type'), value: said(shipment.shipmentType) },
          { name: t('shipments.facts.status'), value: said(shipment.status) },
          { name: t('shipments.facts.weight'), value: said(shipment.totalWeight) },
          { name: t('shipments.facts.price'), value: said(shipment.totalPrice) },
          {
            name: t('shipments.facts.created'),
            value: <Moment at={shipment.createdAt} reader={reader} absent={t('cargo.absent.notReported')} />,
          },
          {
            name: t('shipments.facts.updated'),
            value: <Moment at={shipment.updatedAt} reader={reader} absent={t('cargo.absent.notReported')} />,
          },
        ]}
      />
    </Panel>
  );
}
