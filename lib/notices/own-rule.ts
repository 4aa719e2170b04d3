import type { Access } from '#lib/auth/access.ts';
import { Forbidden } from '#lib/errors.ts';
import type { Audience } from './notice-rule.ts';

/**
 * Everybody decides what they are told themselves; what others and outbound webhooks are told is for administrators and
 * coordinators. @throws {Forbidden}
 */
export function requireMayTell(
  { role, scope, person }: Access,
  audience: Pick<Audience, 'kind'> & { id?: string },
): void {
  if (audience.kind === 'person' && person !== null && audience.id === person.id) return;
  const mayTellOthers = scope === null && (role === 'administrator' || role === 'coordinator');
  if (!mayTellOthers)
    throw new Forbidden('Only administrators and coordinators decide what others are told.');
}
