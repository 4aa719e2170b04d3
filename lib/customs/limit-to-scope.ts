import type { Access } from '#lib/auth/access.ts';
import { limitRequest } from '#lib/database/request-limits.ts';
import { findLimits } from './find-limits.ts';

/**
 * Holds the request that is being answered to what its caller may see; says what of that shows nothing.
 * @throws {Forbidden} where nothing holds the limits of requests.
 */
export async function limitToScope(access: Access): Promise<Access> {
  if (access.scope === null) return access;
  const { trouble, ...limits } = await findLimits(access, access.scope);
  limitRequest(limits);
  return trouble === undefined ? access : { ...access, scopeTrouble: trouble };
}
