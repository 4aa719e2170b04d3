import type { Access } from '#lib/auth/access.ts';
import { isAllowed, type Method, PERMISSIONS } from '#lib/auth/permissions.ts';

/** Whether whoever reads a page may use a route, as the folders spell it: what they may not do is not offered. */
export function may({ role, scope }: Access, route: string, method: Method = 'POST'): boolean {
  const allowance = PERMISSIONS[route]?.[method];
  return allowance !== undefined && isAllowed(allowance, { role, isLimited: scope !== null });
}
