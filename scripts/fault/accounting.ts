import type { Acknowledgement } from './journal.ts';

/** The raw row behind an acknowledgement, and how many facts stand for its content. */
export interface KeptRow {
  id: string;
  /** Of the raw bytes, in hex. */
  sha256: string;
  state: string;
  facts: number;
}

/** What the derived rows say that the facts of a run add up to, beside what the facts themselves say. */
export interface Totals {
  /** Pieces released, by the bills; and how many facts released one each. */
  releasedQuantity: number;
  releases: number;
  /** Sightings, by the exceptions; and how many facts are a sighting each. */
  timesSeen: number;
  sightings: number;
  /** Facts with the content of another fact. */
  doubledFacts: number;
}

/** Every acknowledged message accounted for. Lists hold numbers of messages. */
export interface Account {
  acknowledged: number;
  /** Acknowledged, and no raw row stands. */
  missing: number[];
  /** The raw row has other bytes than were sent. */
  changed: number[];
  /** Kept, but not as what it is: quarantined or failed. */
  misunderstood: number[];
  /** Kept, and no fact stands. */
  withoutFact: number[];
  /** How often a fact counts more than once. */
  twice: number;
  /** How often a fact counts less than once. */
  notApplied: number;
}

/** Compares what senders were told with what the database holds. */
export function accountFor(
  acknowledgements: Iterable<Acknowledgement>,
  kept: ReadonlyMap<string, KeptRow>,
  totals: Totals,
): Account {
  const account: Account = {
    acknowledged: 0,
    missing: [],
    changed: [],
    misunderstood: [],
    withoutFact: [],
    twice: totals.doubledFacts,
    notApplied: 0,
  };
  for (const { number, id, sha256 } of acknowledgements) {
    account.acknowledged++;
    const row = kept.get(id);
    if (row === undefined) account.missing.push(number);
    else if (row.sha256 !== sha256) account.changed.push(number);
    else if (row.state !== 'processed' && row.state !== 'repeat') account.misunderstood.push(number);
    else if (row.facts === 0) account.withoutFact.push(number);
    if (row !== undefined && row.facts > 1) account.twice += row.facts - 1;
  }
  for (const [derived, facts] of [
    [totals.releasedQuantity, totals.releases],
    [totals.timesSeen, totals.sightings],
  ] as const) {
    account.twice += Math.max(0, derived - facts);
    account.notApplied += Math.max(0, facts - derived);
  }
  return account;
}
