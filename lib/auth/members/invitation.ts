import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { Role, Scope, ScopeWish } from '../access.ts';

/** Somebody who was asked to join and has not yet. */
export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: Role,
  scope: Scope.nullable(),
  expiresAt: Instant,
  expired: z.boolean(),
});
export type Invitation = z.output<typeof Invitation>;

/** Whom to ask, and what they will be. */
export const NewInvitation = z.object({
  email: z.email().max(200),
  role: Role,
  scope: ScopeWish.nullable().default(null).meta({
    description:
      'Of a broker: what they are limited to; null sees everything, two empty lists and no view nothing.',
  }),
});
export type NewInvitation = z.output<typeof NewInvitation>;

/** A link that is told once. */
export const ToldLink = z.object({
  id: z.uuid(),
  path: z.string().meta({ description: 'The link, below the address of Clearhold. It is not told again.' }),
  expiresAt: Instant,
  mailed: z.boolean(),
});
export type ToldLink = z.output<typeof ToldLink>;
