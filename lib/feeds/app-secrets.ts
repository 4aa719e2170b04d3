import { getEnvironment } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';

/** The secrets that seal at rest: the first seals, all of them open. @throws {Unavailable} when none is set. */
export function getAppSecrets(): readonly [string, ...string[]] {
  const [current, ...previous] = getEnvironment().appSecrets;
  if (current === undefined) throw new Unavailable('APP_SECRET is not set: secrets cannot be kept.');
  return [current, ...previous];
}
