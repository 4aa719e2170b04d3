import { z } from 'zod';
import { Instant } from '../instant.ts';
import { Remark } from '../remark.ts';
import { ShipmentSummary } from '../shipments/shipment.ts';
import { LastNote, OwnTriage } from '../triage/triage.ts';

/** Eaze's 14 status words, in the order of the lifecycle. A status outside them is shown as it came. */
export const DECLARATION_STATUSES = [
  'new',
  'readyToDeclare',
  'prelodged',
  'registered',
  'presentation',
  'acknowledged',
  'control',
  'blocked',
  'norelease',
  'released',
  'finalTaxNotice',
  'completed',
  'invalid',
  'canceled',
] as const;
export type DeclarationStatus = (typeof DECLARATION_STATUSES)[number];

export const DeclarationGroup = z.enum(['action-needed', 'in-progress', 'cleared', 'done', 'cancelled']);
export type DeclarationGroup = z.infer<typeof DeclarationGroup>;

export const DeclarationTimelineItem = z.object({
  id: z.string(),
  /** The sender's event: created, status_updated, completed, invalidated, error; or customs-cleared, link. */
  type: z.string(),
  /** The raw status word; `null` where the item reports none. */
  status: z.string().nullable(),
  title: z.string(),
  at: Instant.nullable(),
  receivedAt: Instant.nullable(),
  late: z.boolean(),
  remark: Remark.nullable(),
  /** The error's or invalidation's own words. */
  message: z.string().nullable(),
  webhookEventId: z.string().nullable(),
});
export type DeclarationTimelineItem = z.infer<typeof DeclarationTimelineItem>;

export const DeclarationError = z.object({
  errorType: z.string().nullable(),
  message: z.string(),
  at: Instant.nullable(),
});
export type DeclarationError = z.infer<typeof DeclarationError>;

export const DeclarationLink = z.object({
  kind: z.enum(['bill', 'container', 'shipment']),
  id: z.string(),
  state: z.enum(['suggested', 'confirmed', 'rejected']),
  reason: z.string(),
});
export type DeclarationLink = z.infer<typeof DeclarationLink>;

export const DeclarationSummary = z.object({
  declarationId: z.string(),
  lrn: z.string().nullable(),
  mrn: z.string().nullable(),
  mrnValid: z.boolean().nullable(),
  commercialReference: z.string().nullable(),
  /** The canonical word, or an unknown status as it came; `null` when only errors are known. */
  status: z.string().nullable(),
  statusSince: Instant.nullable(),
  group: DeclarationGroup,
  held: z.boolean(),
  remarks: z.array(Remark),
  errorCount: z.number().int(),
  createdAt: Instant.nullable(),
  clearedAt: Instant.nullable(),
  completedAt: Instant.nullable(),
  invalidatedAt: Instant.nullable(),
  invalidationReason: z.string().nullable(),
  lastEventAt: Instant.nullable(),
});
export type DeclarationSummary = z.infer<typeof DeclarationSummary>;

/** A declaration as the list shows it. */
export const DeclarationListItem = DeclarationSummary.extend({
  /** Who is to see to it. */
  assignee: z.string().nullable(),
  lastNote: LastNote.nullable(),
});
export type DeclarationListItem = z.infer<typeof DeclarationListItem>;

export const Declaration = DeclarationSummary.extend({
  timeline: z.array(DeclarationTimelineItem),
  errors: z.array(DeclarationError),
  links: z.array(DeclarationLink),
  shipment: ShipmentSummary.nullable(),
  triage: OwnTriage,
});
export type Declaration = z.infer<typeof Declaration>;

export const DeclarationCounts = z.object({
  'action-needed': z.number().int(),
  'in-progress': z.number().int(),
  cleared: z.number().int(),
  done: z.number().int(),
  cancelled: z.number().int(),
});
export type DeclarationCounts = z.infer<typeof DeclarationCounts>;

export const DeclarationErrorGroup = z.object({
  errorType: z.string().nullable(),
  /** The message with numbers and quoted values taken out. */
  pattern: z.string(),
  sample: z.string(),
  /** What all of them have in common, in words. */
  title: z.string(),
  count: z.number().int(),
  declarations: z.number().int(),
  declarationIds: z.array(z.string()),
  /** Their LRNs by declaration id, as far as they are known. */
  lrns: z.record(z.string(), z.string()),
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
});
export type DeclarationErrorGroup = z.infer<typeof DeclarationErrorGroup>;
