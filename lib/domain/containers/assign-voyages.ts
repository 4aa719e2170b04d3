import {
  type ContainerAct,
  type ContainerFact,
  type ContainerMessage,
  isAct,
  isVoyageAct,
  type VoyageActFact,
} from './container-fact.ts';

/** One container under one bill; `billNumber` is `null` for messages that name no bill and have none to belong to. */
export interface Voyage {
  readonly billNumber: string | null;
  readonly messages: readonly ContainerMessage[];
  /** About its exceptions. */
  readonly acts: readonly ContainerAct[];
  /** About the container itself. */
  readonly voyageActs: readonly VoyageActFact[];
}

interface OpenVoyage extends Voyage {
  readonly messages: ContainerMessage[];
  readonly acts: ContainerAct[];
  readonly voyageActs: VoyageActFact[];
}

/**
 * Parts the facts about one container into its voyages. A message without a bill belongs to the container's only known
 * bill, and stands alone while there is none or more than one. Source: design, Rules, Identity.
 *
 * A person's act follows the exception it was done to: where a second bill has since become known, an exception that was
 * reported without a bill stands alone again, and what was done about it goes along.
 */
export function assignVoyages(facts: Iterable<ContainerFact>): Voyage[] {
  const all = [...facts];
  const messages = all.filter((fact) => !isAct(fact) && !isVoyageAct(fact));
  const bills = new Set(messages.flatMap(({ data }) => data.billNumber || []));
  const [onlyBill = null] = bills.size === 1 ? bills : [];

  const voyages = new Map<string | null, OpenVoyage>();
  for (const message of messages) {
    const billNumber = message.data.billNumber || onlyBill;
    const voyage = voyages.get(billNumber) ?? { billNumber, messages: [], acts: [], voyageActs: [] };
    voyage.messages.push(message);
    voyages.set(billNumber, voyage);
  }
  const isKnownOn = toExceptionIndex(voyages.values());
  for (const act of all.filter(isAct)) {
    const named = act.data.billNumber || onlyBill;
    const place = isKnownOn(act.data.name, named) || !isKnownOn(act.data.name, null) ? named : null;
    voyages.get(place)?.acts.push(act);
  }
  for (const act of all.filter(isVoyageAct)) {
    // Who wrote on a voyage without a bill meant what stands on its only bill since.
    const voyage = voyages.get(act.data.billNumber) ?? voyages.get(onlyBill);
    voyage?.voyageActs.push(act);
  }
  return [...voyages.values()];
}

function toExceptionIndex(voyages: Iterable<Voyage>): (name: string, billNumber: string | null) => boolean {
  const known = new Map<string | null, Set<string>>();
  for (const { billNumber, messages } of voyages) {
    known.set(
      billNumber,
      new Set(
        messages.flatMap((message) =>
          message.type === 'container-exception-detected' ? message.data.name : [],
        ),
      ),
    );
  }
  return (name, billNumber) => known.get(billNumber)?.has(name) ?? false;
}
