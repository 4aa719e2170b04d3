import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { Role } from '../access.ts';

const LONGEST_LIFE_DAYS = 3_650;

/** A key as it is shown: its secret part is told once, when it is made. */
export const ApiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  role: Role,
  start: z.string().meta({ description: 'The first characters of the key.' }),
  createdBy: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
});
export type ApiKey = z.output<typeof ApiKey>;

export const NewApiKey = z.object({
  name: z.string().trim().min(1).max(100),
  role: Role,
  expiresInDays: z.number().int().min(1).max(LONGEST_LIFE_DAYS).nullable().default(null),
});
export type NewApiKey = z.output<typeof NewApiKey>;

export const ToldApiKey = z.object({
  id: z.uuid(),
  key: z.string().meta({ description: 'Sent as a Bearer token. It is not told again.' }),
  expiresAt: Instant.nullable(),
});
export type ToldApiKey = z.output<typeof ToldApiKey>;
