import type { FactOrigin, FactOrigins } from './find-fact-origins.ts';

/** Of several facts that say one thing, the origin of the one that reached us first. */
export function firstOrigin(origins: FactOrigins, factIds: readonly string[]): FactOrigin | undefined {
  let first: FactOrigin | undefined;
  for (const id of factIds) {
    const origin = origins.get(id);
    if (origin && (first === undefined || origin.receivedAt < first.receivedAt)) first = origin;
  }
  return first;
}
