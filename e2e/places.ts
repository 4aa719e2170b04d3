import { type Allowance, type Method, PERMISSIONS } from '../lib/auth/permissions.ts';

/** One method of one page or route, with an address that leads to it. */
export interface Place {
  address: string;
  path: string;
  method: Method;
  allowance: Allowance;
  isApi: boolean;
}

const NOTHING = '00000000-0000-7000-8000-000000000000';

/** What the printed samples are known by; an id of nothing else. */
const VALUES: Readonly<Record<string, string>> = {
  '[bill]': 'MEDU1234567',
  '[billNumber]': 'MEDU1234567',
  '[number]': 'MSCU1234567',
  '[declarationId]': '1024',
  '[shipmentId]': '2048',
  '[act]': 'note',
  '[token]': 'no-such-token',
  '[source]': 'opentrack',
};

/** Every method of every page and route in the table of permissions. */
export function listPlaces(): Place[] {
  return Object.entries(PERMISSIONS).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, allowance]) => ({
      address,
      path: toPath(address),
      method: method as Method,
      allowance,
      isApi: address.startsWith('/api/'),
    })),
  );
}

function toPath(address: string): string {
  const isOfDeclaration = address.startsWith('/declarations/');
  const isOfShipment = address.startsWith('/shipments/');
  return address
    .replace('/[[...feed]]', '')
    .replace('[[...path]]', 'no/such/address')
    .replace('[...all]', 'no-such-address')
    .replace(/\[\w+\]/g, (part) =>
      part === '[id]' && isOfDeclaration
        ? '1024'
        : part === '[id]' && isOfShipment
          ? '2048'
          : (VALUES[part] ?? NOTHING),
    );
}

/** Pages and routes that only somebody may see. */
export function listProtectedPlaces(): Place[] {
  return listPlaces().filter(({ allowance }) => allowance.roles !== 'anyone');
}
