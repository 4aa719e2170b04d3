import type { LosslessNumber } from 'lossless-json';
import type { Vessel } from '../trade/lines.ts';
import type { Port } from '../trade/ports.ts';

/** A hold as a terminal or a line reports it through OpenTrack. */
export type HoldDocument = {
  readonly type: string;
  readonly code: string;
  readonly reportedAt: string;
  readonly resolvedAt: string | null;
  readonly remarks: string | null;
  readonly amountDue: LosslessNumber | null;
};

type Position = { readonly latitude: number; readonly longitude: number; readonly timestamp: string };

type Milestone = { readonly event: string; readonly timestamp: string; readonly location: Port };

/** The full container, as most `container.*` events carry it (the sender calls it `IContainerVoyageResponse`). */
export type ContainerSnapshot = {
  readonly containerId: string;
  readonly masterBill: {
    readonly number: string;
    readonly referenceNumbers: readonly string[];
  };
  readonly scacCode: string;
  readonly account: { readonly domain: string; readonly region: string };
  readonly tradeType: string;
  readonly status: string;
  readonly isRailMove: boolean;
  readonly originPort: Port;
  readonly destinationPort: Port;
  readonly vessel: Vessel;
  readonly voyageNumber: string;
  readonly etdFromOrigin: string;
  readonly etaAtTerminal: string;
  readonly lastKnownPosition: Position | null;
  readonly holds: readonly HoldDocument[] | null;
  readonly lastFreeDay: string | null;
  readonly lineLastFreeDay: string | null;
  readonly lastFreeDayAtRailStation: string | null;
  readonly detentionLastFreeDay: string | null;
  readonly demurrageOwedAtPortDecimal: LosslessNumber | null;
  readonly demurrageIncurredDecimal: LosslessNumber | null;
  readonly demurrageOwedAtRailStation: LosslessNumber | null;
  readonly demurrageIncurredAtRailStation: LosslessNumber | null;
  readonly appointmentDate: string | null;
  readonly history: readonly Milestone[];
  readonly createdAt: string;
  readonly timestamp: string;
};
