import { isExpectedError } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { requireApiAccess } from './require-api-access.ts';

const LOOK_EVERY_MILLISECONDS = 10_000;

/**
 * For an answer that never ends by itself: aborted when `gone` is, and within ten seconds of the caller losing what lets
 * them in. Looking does not count as using the session, so that a page left open does not keep it alive.
 */
export function watchAccess(request: Request, gone: AbortSignal): AbortSignal {
  const lost = new AbortController();
  const look = setInterval(() => {
    requireApiAccess(request, { touches: false }).catch((error: unknown) => {
      // While the database is away nobody knows better than before.
      if (isExpectedError(error) && error.status < 500) lost.abort();
      else getLog().debug({ error: String(error) }, 'Whether a watcher may go on is not known.');
    });
  }, LOOK_EVERY_MILLISECONDS);
  look.unref();
  const ended = AbortSignal.any([gone, lost.signal]);
  ended.addEventListener('abort', () => clearInterval(look), { once: true });
  return ended;
}
