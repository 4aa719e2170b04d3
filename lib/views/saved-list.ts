import { z } from 'zod';
import { ContainerFilter } from '#lib/containers/container-query.ts';
import { BillFilter } from '#lib/customs/bill-query.ts';
import { DeclarationFilter } from '#lib/declarations/declaration-query.ts';
import { ContainerExceptionFilter } from '#lib/exceptions/container-exception-query.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import { WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';

/** The lists of which views can be kept, by the address of their page. */
export const SavedList = z.enum([
  'customs',
  'exceptions',
  'containers',
  'declarations',
  'shipments',
  'webhook-events',
]);
export type SavedList = z.output<typeof SavedList>;

/** How every list can be looked at besides its filter. */
const LOOKS = ['sort', 'columns', 'density', 'limit'];

const FILTERS: Readonly<Record<SavedList, readonly string[]>> = {
  customs: [...Object.keys(BillFilter.shape), 'layout'],
  exceptions: [...Object.keys(ContainerExceptionFilter.shape), 'form'],
  containers: Object.keys(ContainerFilter.shape),
  declarations: Object.keys(DeclarationFilter.shape),
  shipments: Object.keys(ShipmentQuery.shape),
  'webhook-events': Object.keys(WebhookEventQuery.shape),
};

/** The parameters of a list's address that belong to a view of it; where somebody is in the list does not. */
export function isParamOfView(list: SavedList, name: string): boolean {
  return name !== 'cursor' && (LOOKS.includes(name) || FILTERS[list].includes(name));
}
