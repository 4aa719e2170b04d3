// Tells answers that never end by themselves that somebody may have lost what lets them in, so that they look at once.
// Within this process; answers of other processes look by themselves every second.

const LISTENERS = Symbol.for('clearhold.lost-access');
// One set for all instances of this module in the process.
const shared = globalThis as { [LISTENERS]?: Set<() => void> };

function getListeners(): Set<() => void> {
  shared[LISTENERS] ??= new Set();
  return shared[LISTENERS];
}

/** To be called after it has been committed that somebody may do less than before. */
export function tellLostAccess(): void {
  for (const look of getListeners()) look();
}

/** Answers how to stop hearing of it. */
export function onLostAccess(look: () => void): () => void {
  const listeners = getListeners();
  listeners.add(look);
  return () => listeners.delete(look);
}
