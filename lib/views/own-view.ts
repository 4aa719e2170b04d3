import type { Access } from '#lib/auth/access.ts';
import { Forbidden } from '#lib/errors.ts';

/** Whose a view is. */
export interface Ownership {
  audience: 'private' | 'team';
  ownerId: string;
}

/** Whether somebody sees a view: their own, and the team's unless they are limited: its filter may name what they may not see. */
export function isVisible({ actor, scope }: Access, { audience, ownerId }: Ownership): boolean {
  return ownerId === actor.id || (audience === 'team' && scope === null);
}

/** Whether somebody may change a view: their own private ones; the team's as administrator or coordinator. */
export function mayChangeView(access: Access, { audience, ownerId }: Ownership): boolean {
  return audience === 'team' ? mayKeepForTeam(access) : ownerId === access.actor.id;
}

/** Whether somebody may keep views for everybody. */
export function mayKeepForTeam({ role, scope }: Access): boolean {
  return scope === null && (role === 'administrator' || role === 'coordinator');
}

/** @throws {Forbidden} */
export function requireMayChangeView(access: Access, view: Ownership): void {
  if (mayChangeView(access, view)) return;
  throw new Forbidden("The team's views are changed by administrators and coordinators.");
}
