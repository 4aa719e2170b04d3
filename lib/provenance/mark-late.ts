import type { Instant } from '#lib/domain/instant.ts';

/**
 * Marks what reached us after news that is newer than it. Items stand in the order in which things happened, oldest
 * first; what we never heard of by message (`null`) is neither late nor makes another late.
 */
export function markLate<Item>(
  oldestFirst: readonly Item[],
  receivedAtOf: (item: Item) => Instant | null,
): (Item & { late: boolean })[] {
  let earliestOfNewer: Instant | null = null;
  return oldestFirst
    .toReversed()
    .map((item) => {
      const receivedAt = receivedAtOf(item);
      const late = receivedAt !== null && earliestOfNewer !== null && earliestOfNewer < receivedAt;
      if (receivedAt !== null && (earliestOfNewer === null || receivedAt < earliestOfNewer)) {
        earliestOfNewer = receivedAt;
      }
      return { ...item, late };
    })
    .reverse();
}
