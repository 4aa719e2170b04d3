import { newestSighted, type Sighted, type Sighting } from './sighting.ts';
import type { CommercialDetails } from './trade-event.ts';

/** Account, booking and references as last said, each with the sighting that said it. */
export interface KnownCommercialDetails {
  account: Sighted<string> | null;
  /** Every account that was ever named, sorted. */
  accounts: string[];
  bookingNumber: Sighted<string> | null;
  referenceNumbers: Sighted<string[]> | null;
}

/** Of each detail the newest sighting that has it; an empty list has none. */
export function toCommercialDetails(
  sightings: Sighting<{ data: CommercialDetails }>[],
): KnownCommercialDetails {
  return mergeCommercialDetails(
    sightings.map(({ sentAt, contentKey, event: { data } }) => {
      const sighted = <T extends string | string[]>(value: T | null | undefined): Sighted<T> | null =>
        value === null || value === undefined || value.length === 0 ? null : { value, sentAt, contentKey };
      return {
        account: sighted(data.account),
        accounts: data.account ? [data.account] : [],
        bookingNumber: sighted(data.bookingNumber),
        referenceNumbers: sighted(data.referenceNumbers),
      };
    }),
  );
}

/** What several sources know together. */
export function mergeCommercialDetails(known: KnownCommercialDetails[]): KnownCommercialDetails {
  return {
    account: newestSighted(known.map((details) => details.account)),
    accounts: listAccounts(known.flatMap((details) => details.accounts)),
    bookingNumber: newestSighted(known.map((details) => details.bookingNumber)),
    referenceNumbers: newestSighted(known.map((details) => details.referenceNumbers)),
  };
}

/** An account is a domain: its case says nothing. */
function listAccounts(accounts: string[]): string[] {
  const distinct = new Map(accounts.sort().map((account) => [account.toLowerCase(), account]));
  return [...distinct.values()].sort();
}
