import type { Audience } from './notice-rule.ts';

/** Who is told, in words. @param name of the person or outbound webhook, as far as it is known. */
export function toAudienceName(audience: Audience, name: string | null): string {
  if (audience.kind === 'everybody') return 'everybody';
  if (audience.kind === 'role') return `every ${audience.id}`;
  return name ?? 'somebody who is gone';
}
