import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { Role, Scope, ScopeWish } from '../access.ts';

/** Somebody in a workspace. */
export const Member = z.object({
  id: z.uuid().meta({ description: 'The person.' }),
  name: z.string(),
  email: z.string(),
  role: Role,
  scope: Scope.nullable(),
  viewOfScope: z.enum(['as-granted', 'changed', 'deleted']).nullable().meta({
    description: 'How the view they are limited to stands now; what they see is as it was granted.',
  }),
  disabled: z.boolean(),
  secondFactor: z.boolean().meta({ description: 'Asks for a code or a passkey.' }),
  lastSeenAt: Instant.nullable(),
});
export type Member = z.output<typeof Member>;

/** What may be changed of a member. */
export const MemberChange = z
  .object({ role: Role, scope: ScopeWish.nullable(), disabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what to change.');
export type MemberChange = z.output<typeof MemberChange>;

/** Only a broker is limited: whoever else has a scope would be told less than their role promises. */
export function isScopeFitting(role: Role, scope: object | null): boolean {
  return scope === null || role === 'broker';
}
