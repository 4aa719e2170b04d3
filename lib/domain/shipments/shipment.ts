import { z } from 'zod';
import { Decimal } from '../decimal.ts';
import { Instant } from '../instant.ts';

export const ShipmentSummary = z.object({
  shipmentId: z.string(),
  shipmentNo: z.string().nullable(),
  shipmentType: z.string().nullable(),
  status: z.string().nullable(),
  totalWeight: Decimal.nullable(),
  totalPrice: Decimal.nullable(),
  createdAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
});
export type ShipmentSummary = z.infer<typeof ShipmentSummary>;

export const ShipmentTimelineItem = z.object({
  id: z.string(),
  type: z.string(),
  status: z.string().nullable(),
  title: z.string(),
  at: Instant.nullable(),
  receivedAt: Instant.nullable(),
  late: z.boolean(),
  webhookEventId: z.string().nullable(),
});
export type ShipmentTimelineItem = z.infer<typeof ShipmentTimelineItem>;

export const Shipment = ShipmentSummary.extend({ timeline: z.array(ShipmentTimelineItem) });
export type Shipment = z.infer<typeof Shipment>;
