import { toCommercialDetails } from '../commercial-details.ts';
import { assessExceptions } from '../exceptions/assess-exceptions.ts';
import type { Remark } from '../remark.ts';
import { sentence } from '../sentences/sentence.ts';
import { toSightings } from '../sighting.ts';
import type { Place } from '../trade-event.ts';
import { assessTriage } from '../triage/assess-triage.ts';
import { describeHold } from './active-holds.ts';
import type { Voyage } from './assign-voyages.ts';
import type { LastFreeDays } from './container.ts';
import type { ContainerSighting } from './container-fact.ts';
import { toContainerTimeline } from './container-timeline.ts';
import { toDemurrage } from './demurrage.ts';
import { LAST_FREE_DAY_KINDS, toGoverning } from './last-free-days.ts';
import { isAvailable } from './milestones.ts';
import type { VoyageState } from './voyage-state.ts';
import { NOTHING_KNOWN, type VoyageStep, walkVoyage } from './walk-voyage.ts';

/** What one voyage's facts tell, with its newest sighting, by which the newest of several voyages is known. */
export function assessVoyage(
  containerNumber: string,
  voyage: Voyage,
): { state: Omit<VoyageState, 'newest'>; newestSighting: Pick<ContainerSighting, 'sentAt' | 'contentKey'> } {
  const sightings = toSightings(voyage.messages);
  const steps = walkVoyage(sightings);
  const { whereabouts, holds, days } = steps.at(-1)?.after ?? NOTHING_KNOWN;
  const newestSighting = sightings.at(-1) ?? { sentAt: null, contentKey: '' };
  const named = {
    containerNumber,
    billNumber: voyage.billNumber,
    scac: findNewest(sightings, ({ event }) => event.data.scac),
  };
  const undated = sightings[0]?.sentAt === null;
  const triage = assessTriage(voyage.voyageActs);
  const exceptions = assessExceptions({ ...named, steps, acts: voyage.acts });
  const state: Omit<VoyageState, 'newest'> = {
    ...named,
    status: whereabouts.status,
    statusAt: whereabouts.statusSaid?.at ?? null,
    activeHolds: holds?.active.map(describeHold) ?? null,
    activeHoldsAt: holds?.said.at ?? null,
    lastFreeDay: {
      governing: toGoverning(days, whereabouts),
      port: days.port.day,
      line: days.line.day,
      rail: days.rail.day,
      detention: days.detention.day,
      history: toDayHistory(steps),
    },
    lastFreeDayAt: {
      port: days.port.said?.at ?? null,
      line: days.line.said?.at ?? null,
      rail: days.rail.said?.at ?? null,
      detention: days.detention.said?.at ?? null,
    },
    demurrage: toDemurrage(
      steps.map(({ sighting, after }) => ({ at: sighting.sentAt, amounts: after.amounts })),
    ),
    isRailMove: whereabouts.isRailMove,
    out: whereabouts.out,
    outAt: whereabouts.outSaid?.at ?? null,
    trackingStopped: sightings.at(-1)?.event.type === 'container-tracking-stopped',
    remarks: undated ? [NO_SENT_AT] : [],
    originPort: findNewest(sightings, ({ event }) => toPlaceName(event.data.fields.originPort)),
    destinationPort: findNewest(sightings, ({ event }) => toPlaceName(event.data.fields.destinationPort)),
    lastEventAt: newestSighting.sentAt,
    ownGatesOpen: holds?.active.length === 0 && !whereabouts.out && isAvailable(whereabouts.status),
    onBill: {
      containerNumber,
      activeHolds: holds && [...holds.active],
      holdFactIds: [...(holds?.said.factIds ?? [])],
      commercial: toCommercialDetails(sightings),
      lastEventAt: newestSighting.sentAt,
      undated,
    },
    exceptions,
    timeline: toContainerTimeline(steps, exceptions, triage),
    ...(triage && { triage }),
  };
  return { state, newestSighting };
}

const NO_SENT_AT: Remark = {
  code: 'no-sent-at',
  text: sentence('container.undated'),
};

function findNewest(
  sightings: readonly ContainerSighting[],
  read: (sighting: ContainerSighting) => string | null | undefined,
): string | null {
  for (let index = sightings.length - 1; index >= 0; index -= 1) {
    const sighting = sightings[index];
    const text = sighting && read(sighting);
    if (text) return text;
  }
  return null;
}

function toPlaceName(place: Place | null | undefined): string | null {
  return place?.name || place?.unlocode || null;
}

function toDayHistory(steps: readonly VoyageStep[]): LastFreeDays['history'] {
  return steps.flatMap(({ before, after, sighting }) =>
    LAST_FREE_DAY_KINDS.filter((kind) => before.days[kind].day !== after.days[kind].day).map((kind) => ({
      kind,
      day: after.days[kind].day,
      at: sighting.sentAt,
    })),
  );
}
