import type { ContainerFile } from './container-file.ts';

// One function an exception name: the context exactly as the sender's page of each kind shows it.

export function detectActiveHold(box: ContainerFile, day: number, hour: number): void {
  const { status, originPort, destinationPort } = box.circumstances;
  const holds = (box.snapshot.holds ?? [])
    .filter((hold) => hold.resolvedAt === null)
    .map(({ type, code, reportedAt }) => ({ type, code, reportedAt }));
  box.detect('activeHold', day, hour, { status, holds, originPort, destinationPort });
}

export function detectDemurrageRisk(box: ContainerFile, day: number, hour: number): void {
  const { status, lastFreeDay, lineLastFreeDay, lastFreeDayAtRailStation, isRailMove } = box.snapshot;
  const { originPort, destinationPort } = box.circumstances;
  box.detect('demurrageRisk', day, hour, {
    status,
    lastFreeDay,
    lineLastFreeDay,
    lastFreeDayAtRailStation,
    isRailMove,
    originPort,
    destinationPort,
  });
}

export function detectDemurrage(box: ContainerFile, day: number, hour: number): void {
  const { status, demurrageOwedAtPortDecimal, demurrageOwedAtRailStation, isRailMove } = box.snapshot;
  const { originPort, destinationPort } = box.circumstances;
  box.detect('demurrageDetected', day, hour, {
    status,
    demurrageOwedAtPort: demurrageOwedAtPortDecimal,
    demurrageOwedAtRailStation,
    isRailMove,
    originPort,
    destinationPort,
  });
}

export function detectRailDwell(box: ContainerFile, day: number, hour: number, dischargedOn: number): void {
  box.detect('railDwell', day, hour, {
    ...box.circumstances,
    dischargedDate: box.scene.clock.day(dischargedOn),
  });
}

export function detectNoRailSightings(
  box: ContainerFile,
  day: number,
  hour: number,
  lastSeenOn: number,
): void {
  const { booking, clock } = box.scene;
  box.detect('noRailSightings', day, hour, {
    status: box.circumstances.status,
    lastKnownPositionDate: clock.estimate(lastSeenOn, 6),
    originPort: booking.discharge,
    destinationPort: booking.destination,
  });
}

export function detectStreetDwell(box: ContainerFile, day: number, hour: number, outgatedOn: number): void {
  box.detect('streetDwell', day, hour, {
    ...box.circumstances,
    outgatedDate: box.scene.clock.day(outgatedOn),
    emptyReturnedDate: null,
    detentionLastFreeDay: box.snapshot.detentionLastFreeDay,
  });
}

/** The siblings as numbers alone, or with the status of each: the sender's two pages differ. */
export function detectSplitCargo(
  box: ContainerFile,
  day: number,
  hour: number,
  siblings: readonly ContainerFile[],
  shape: 'numbers' | 'objects',
): void {
  box.detect('splitCargo', day, hour, {
    ...box.circumstances,
    siblingContainers: siblings.map(({ snapshot }) =>
      shape === 'numbers'
        ? snapshot.containerId
        : { containerId: snapshot.containerId, status: snapshot.status },
    ),
  });
}

export function detectIsf5Requirement(box: ContainerFile, day: number, hour: number): void {
  const { vessel, voyageNumber } = box.snapshot;
  box.detect('isf5RequirementDetected', day, hour, { ...box.circumstances, vessel, voyageNumber });
}
