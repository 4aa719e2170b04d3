import { AsyncLocalStorage } from 'node:async_hooks';
import { isExpectedError } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { onLostAccess } from './lost-access.ts';
import { requireApiAccess } from './require-api-access.ts';

const LOOK_EVERY_MILLISECONDS = 10_000;

/**
 * For an answer that never ends by itself: aborted when `gone` is, and when the caller loses what lets them in: at once
 * when this process took it from them, else within ten seconds. Looking does not count as using the session, so that a page left open does not keep it alive.
 */
export function watchAccess(request: Request, gone: AbortSignal): AbortSignal {
  const lost = new AbortController();
  // Whoever tells that access is lost does so within a request of their own, whose limits are not this one's.
  const look = AsyncLocalStorage.bind(() => {
    requireApiAccess(request, { touches: false }).catch((error: unknown) => {
      // While the database is away nobody knows better than before.
      if (isExpectedError(error) && error.status < 500) lost.abort();
      else getLog().debug({ error: String(error) }, 'Whether a watcher may go on is not known.');
    });
  });
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS).unref();
  const stopHearing = onLostAccess(look);
  const ended = AbortSignal.any([gone, lost.signal]);
  const stop = () => {
    clearInterval(timer);
    stopHearing();
  };
  ended.addEventListener('abort', stop, { once: true });
  if (ended.aborted) stop();
  return ended;
}
