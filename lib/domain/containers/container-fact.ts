import type { Instant } from '../instant.ts';
import type { Sighting } from '../sighting.ts';
import type { TradeEvent, TradeEventOf } from '../trade-event.ts';

/** Every fact whose subject is a container. */
export type ContainerFact = Extract<TradeEvent, { subject: { kind: 'container' } }>;

/** What a person did about one of its exceptions. */
export type ContainerAct = TradeEventOf<'container-exception-acted-on'>;

/** What a person did to the container itself. */
export type VoyageActFact = TradeEventOf<'container-acted-on'>;

/** What a sender said about it. */
export type ContainerMessage = Exclude<ContainerFact, ContainerAct | VoyageActFact>;

export type ContainerSighting = Sighting<ContainerMessage>;

/** Who said a thing, and when. */
export interface Said {
  readonly at: Instant | null;
  readonly factIds: readonly string[];
}

export function toSaid(sighting: ContainerSighting): Said {
  return { at: sighting.sentAt, factIds: sighting.factIds };
}

export function isAct(fact: ContainerFact): fact is ContainerAct {
  return fact.type === 'container-exception-acted-on';
}

export function isVoyageAct(fact: ContainerFact): fact is VoyageActFact {
  return fact.type === 'container-acted-on';
}
