import type { z } from 'zod';
import {
  anything,
  flag,
  list,
  object,
  objectOrName,
  optional,
  orNull,
  references,
  remarkText,
  text,
} from '../../shapes.ts';

// OpenTrack's messages in its own words. Several shapes of one thing stand beside each other because its own pages do:
// the newer ones are flat, the older ones nest the container and the bill and name references as objects.

const MasterBill = objectOrName('number', { number: text, referenceNumbers: references });

const Container = objectOrName('containerId', {
  containerId: text,
  scacCode: remarkText,
  masterBillNumber: text,
  masterBill: MasterBill,
  status: remarkText,
});

const Shipment = objectOrName('number', {
  number: text,
  masterBillNumber: text,
  masterBill: MasterBill,
  bookingNumber: text,
  referenceNumbers: references,
  scacCode: remarkText,
});

/** How any message names its cargo. */
const naming = {
  containerId: text,
  container: Container,
  masterBillNumber: text,
  masterBill: MasterBill,
  shipment: Shipment,
  scacCode: remarkText,
  bookingNumber: text,
  referenceNumbers: references,
  // Whose cargo it is only informs: a shape we cannot read must not hide a hold.
  account: orNull(objectOrName('domain', { domain: text })),
};
export const Naming = object(naming);
export type Naming = z.output<typeof Naming>;

const Activity = object({
  /** Anything: what is no day is an unreadable one. */
  date: anything,
  message: remarkText,
  releaseDate: text,
  releaseOrigin: remarkText,
  /** Anything: what is no quantity is "not reported". */
  quantity: anything,
  isHold: flag,
  code: text,
});
export type Activity = z.output<typeof Activity>;

export const CustomsEntry = object({
  ...naming,
  activities: list(Activity),
});

const Hold = object({
  type: text,
  code: text,
  reportedAt: text,
  resolvedAt: text,
  remarks: remarkText,
  amountDue: remarkText,
});
export type Hold = z.output<typeof Hold>;

/** The known fields of a container, in a snapshot and in the context of an exception alike. */
const containerFields = {
  status: text,
  holds: optional(list(Hold)),
  lastFreeDay: text,
  lineLastFreeDay: text,
  lastFreeDayAtRailStation: text,
  detentionLastFreeDay: text,
  isRailMove: flag,
  demurrageOwedAtPort: text,
  demurrageOwedAtPortDecimal: text,
  demurrageOwedAtRailStation: text,
  demurrageOwedAtRailStationDecimal: text,
  demurrageIncurred: text,
  demurrageIncurredDecimal: text,
  demurrageIncurredAtPort: text,
  demurrageIncurredAtPortDecimal: text,
  demurrageIncurredAtRailStation: text,
  demurrageIncurredAtRailStationDecimal: text,
  outgatedDate: text,
  emptyReturnedDate: text,
  dischargedDate: text,
  lastKnownPositionDate: text,
  lastKnownPosition: anything,
  originPort: anything,
  destinationPort: anything,
  vessel: anything,
  voyageNumber: remarkText,
  etaAtTerminal: remarkText,
};
export const ContainerFields = object(containerFields);
export type ContainerFields = z.output<typeof ContainerFields>;

export const Snapshot = object({ ...naming, ...containerFields });

/** Tracking that stopped or failed: the reason stands under several names. */
export const Tracking = object({
  ...naming,
  ...containerFields,
  completionReason: remarkText,
  stoppedReason: remarkText,
  failureReason: remarkText,
  reason: remarkText,
  error: remarkText,
  errorMessage: remarkText,
  message: remarkText,
});
export type Tracking = z.output<typeof Tracking>;

export const ShipmentNews = object({
  ...naming,
  containers: anything,
  status: remarkText,
  failureReason: remarkText,
  reason: remarkText,
  error: remarkText,
  errorMessage: remarkText,
  message: remarkText,
});

export const Exception = object({
  ...naming,
  exceptionName: text,
  exceptionStatus: text,
  context: optional(object({})),
});

/** The context of an exception: known fields, and those of one kind of exception only. */
export const ExceptionContext = object({
  ...containerFields,
  exceptionStatus: text,
  previousVessel: anything,
  currentVessel: anything,
  previousEta: remarkText,
  currentEta: remarkText,
  siblingContainers: anything,
});
export type ExceptionContext = z.output<typeof ExceptionContext>;
