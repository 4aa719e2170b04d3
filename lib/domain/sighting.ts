import { type Instant, millisecondsBetween } from './instant.ts';

/** Five attempts, half an hour apart, with slack: later than this an equal message is news again. */
const RETRY_WINDOW_MS = 3 * 60 * 60 * 1000;

/** One thing a sender said at one time, however often it was delivered. */
export interface Sighting<Event> {
  /** The `sentAt` of its first delivery; `null` where no delivery says (older than all others). */
  readonly sentAt: Instant | null;
  readonly contentKey: string;
  /** Any of its deliveries: their content is equal. */
  readonly event: Event;
  /** Ids of all the facts that were delivered as this sighting. */
  readonly factIds: readonly string[];
}

interface Delivered {
  readonly id: string;
  readonly contentKey: string;
  readonly sentAt: Instant | null;
}

/**
 * Groups deliveries into sightings, oldest first. Deliveries of equal content are one sighting while their `sentAt` is at
 * most three hours after the first of that sighting, so a retry with a renewed `sentAt` changes nothing and the same
 * content days later is a new sighting. Depends on the set of deliveries only.
 */
export function toSightings<Event extends Delivered>(deliveries: Iterable<Event>): Sighting<Event>[] {
  const sightings: { sentAt: Instant | null; contentKey: string; event: Event; factIds: string[] }[] = [];
  const openSighting = new Map<string, (typeof sightings)[number]>();
  for (const event of [...deliveries].sort((a, b) => compareSightings(a, b) || compareText(a.id, b.id))) {
    const open = openSighting.get(event.contentKey);
    if (open && isRetry(open.sentAt, event.sentAt)) {
      open.factIds.push(event.id);
      continue;
    }
    const sighting = { sentAt: event.sentAt, contentKey: event.contentKey, event, factIds: [event.id] };
    openSighting.set(event.contentKey, sighting);
    sightings.push(sighting);
  }
  return sightings;
}

function isRetry(first: Instant | null, next: Instant | null): boolean {
  if (first === null || next === null) return first === next;
  return millisecondsBetween(first, next) <= RETRY_WINDOW_MS;
}

/** Older before newer; without `sentAt` older than all; equal times by the content digest, the larger being newer. */
export function compareSightings(
  a: { sentAt: Instant | null; contentKey: string },
  b: { sentAt: Instant | null; contentKey: string },
): number {
  return compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.contentKey, b.contentKey);
}

/** Order by code units, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value with the sighting that said it, so that values from several sources can be compared by age. */
export interface Sighted<T> {
  readonly value: T;
  readonly sentAt: Instant | null;
  readonly contentKey: string;
}

/** The one that was said last. */
export function newestSighted<T>(candidates: Iterable<Sighted<T> | null>): Sighted<T> | null {
  let newest: Sighted<T> | null = null;
  for (const candidate of candidates) {
    if (candidate && (newest === null || compareSightings(newest, candidate) < 0)) newest = candidate;
  }
  return newest;
}
