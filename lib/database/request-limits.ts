import { AsyncLocalStorage } from 'node:async_hooks';
import { Forbidden } from '#lib/errors.ts';

/** What somebody is limited to within a workspace: bills of these accounts, and these bills. */
export interface Limits {
  readonly accounts: readonly string[];
  readonly bills: readonly string[];
}

interface Holder {
  limits: Limits | null;
}

// One for the process, whatever module instances a bundler makes of this file.
const STORE = Symbol.for('clearhold.request-limits');
const shared = globalThis as { [STORE]?: AsyncLocalStorage<Holder> };

function getStore(): AsyncLocalStorage<Holder> {
  shared[STORE] ??= new AsyncLocalStorage<Holder>();
  return shared[STORE];
}

/**
 * Answers one request so that it can be limited: from `limitRequest` on, the database shows it no more than its caller
 * may see. It goes with the request instead of through every function, so that no query can forget it.
 */
export function withRequestLimits<Result>(work: () => Result): Result {
  return getStore().run({ limits: null }, work);
}

/**
 * Limits the request that is being answered.
 * @throws {Forbidden} where nothing holds the limits of requests (`next start` without `server.ts`): nobody who is limited
 *   is let in there.
 */
export function limitRequest(limits: Limits): void {
  const holder = getStore().getStore();
  if (!holder) throw new Forbidden('Who is limited to some accounts or bills is not served here.');
  holder.limits = limits;
}

/** What the request that is being answered is limited to; null sees the whole workspace. */
export function getRequestLimits(): Limits | null {
  return getStore().getStore()?.limits ?? null;
}
