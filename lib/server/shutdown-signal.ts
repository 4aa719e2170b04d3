const SHUTDOWN = Symbol.for('clearhold.shutdown');
const shared = globalThis as { [SHUTDOWN]?: AbortController };

function getController(): AbortController {
  shared[SHUTDOWN] ??= new AbortController();
  return shared[SHUTDOWN];
}

/** Aborted once the process has been asked to end: what never ends by itself, such as a live stream, ends then. */
export function getShutdownSignal(): AbortSignal {
  return getController().signal;
}

export function announceShutdown(): void {
  getController().abort();
}
