import { distinctFacts } from '../distinct-facts.ts';
import { compareSightings, compareText } from '../sighting.ts';
import { assessVoyage } from './assess-voyage.ts';
import { assignVoyages } from './assign-voyages.ts';
import type { ContainerFact } from './container-fact.ts';
import type { VoyageState } from './voyage-state.ts';

export type { VoyageState } from './voyage-state.ts';

/**
 * What is known of a container: one state a voyage, the newest first. A pure function of the set of facts about it,
 * whatever their order and however often one is given. Source: design, Rules, Sightings, Identity, Containers, Exceptions.
 */
export function assessContainer(containerNumber: string, events: readonly ContainerFact[]): VoyageState[] {
  return assignVoyages(distinctFacts(events))
    .map((voyage) => assessVoyage(containerNumber, voyage))
    .sort(
      (a, b) =>
        compareSightings(b.newestSighting, a.newestSighting) ||
        compareText(a.state.billNumber ?? '', b.state.billNumber ?? ''),
    )
    .map(({ state }, index) => ({ ...state, newest: index === 0 }));
}
