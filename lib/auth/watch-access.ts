import type { Access } from './access.ts';
import { toDigest } from './find-key-access.ts';
import { toStanding } from './find-standings.ts';
import { readBearer } from './require-api-access.ts';
import { readSessionToken } from './session-cookie.ts';
import { watchStanding } from './watch-standings.ts';

/**
 * For an answer that never ends by itself: aborted when `gone` is, and when the caller loses what lets them in, or is let in
 * as something else (see `watchLoss`).
 */
export function watchAccess(request: Request, access: Access, gone: AbortSignal): AbortSignal {
  const lost = new AbortController();
  const ended = AbortSignal.any([gone, lost.signal]);
  if (ended.aborted) return ended;
  const stop = watchLoss(request.headers, access, () => lost.abort());
  ended.addEventListener('abort', stop, { once: true });
  return ended;
}

/**
 * Calls `onLoss` when the caller loses what lets them in, or is let in as something else: at once when this process did it,
 * else within about a second; until the answer is called. Watching does not count as using the session, so that a page left
 * open does not keep it alive.
 *
 * @param headers with which the caller asked.
 * @param access what the caller was let in with.
 */
export function watchLoss(headers: Pick<Headers, 'get'>, access: Access, onLoss: () => void): () => void {
  const proof = toProof(headers, access);
  // The bootstrap key is the environment's: it lasts as long as the process.
  if (!proof) return () => {};
  return watchStanding({ ...proof, standing: toStanding(access), onChange: onLoss });
}

function toProof(headers: Pick<Headers, 'get'>, { actor }: Access) {
  if (actor.kind === 'person') {
    const token = readSessionToken(headers.get('cookie'));
    return token && ({ kind: 'session', proof: token } as const);
  }
  const key = readBearer(headers.get('authorization') ?? '');
  if (!key || actor.id === 'bootstrap') return undefined;
  return { kind: 'key', proof: toDigest(key).toString('hex') } as const;
}
