import type { DemoWorld } from './start-demo-world.ts';

/** A page of the demonstration worth a look. */
export interface Place {
  name: string;
  path: string;
}

interface Listed {
  [name: string]: unknown;
}

/** Every kind of page, of cargo about which there is something to say. The same world has the same ones. */
export async function findPlaces({ ask }: DemoWorld): Promise<Place[]> {
  const first = async (list: string, field: string) => {
    const { items } = (await ask(list)) as { items: Listed[] };
    const value = items[0]?.[field];
    if (typeof value !== 'string') throw new Error(`The demonstration has nothing in ${list}.`);
    return encodeURIComponent(value);
  };
  const bill = await first('/bills?bucket=held&code=1H&limit=1', 'billNumber');
  const container = await first('/exceptions?state=open&name=demurrageDetected&limit=1', 'containerNumber');
  const declaration = await first('/declarations?group=action-needed&limit=1', 'declarationId');
  const shipment = await first('/shipments?limit=1', 'shipmentId');
  const message = await first('/webhook-events?state=quarantined&limit=1', 'id');
  return [
    { name: 'briefing', path: '/' },
    { name: 'customs', path: '/customs' },
    { name: 'cleared', path: '/customs?bucket=cleared' },
    { name: 'bill', path: `/customs/${bill}` },
    { name: 'exceptions', path: '/exceptions' },
    { name: 'containers', path: '/containers' },
    { name: 'container', path: `/containers/${container}` },
    { name: 'declarations', path: '/declarations' },
    { name: 'declaration', path: `/declarations/${declaration}` },
    { name: 'declaration-errors', path: '/declarations/errors' },
    { name: 'shipments', path: '/shipments' },
    { name: 'shipment', path: `/shipments/${shipment}` },
    { name: 'webhook-events', path: '/webhook-events' },
    { name: 'webhook-event', path: `/webhook-events/${message}` },
    { name: 'not-understood', path: '/webhook-events/not-understood' },
    { name: 'gaps', path: '/webhook-events/gaps' },
    { name: 'search', path: `/search?q=${container}` },
    { name: 'notices', path: '/notices' },
    { name: 'profile', path: '/settings/profile' },
    { name: 'security', path: '/settings/security' },
    { name: 'views', path: '/settings/views' },
    { name: 'about', path: '/settings/about' },
    { name: 'members', path: '/settings/members' },
    { name: 'feeds', path: '/settings/feeds' },
    { name: 'api-keys', path: '/settings/api-keys' },
    { name: 'demo', path: '/settings/demo' },
    { name: 'audit', path: '/settings/audit' },
  ];
}
