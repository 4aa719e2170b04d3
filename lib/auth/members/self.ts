import { z } from 'zod';
import { LANGUAGES } from '#lib/words/languages.ts';
import { type Access, Role, Scope } from '../access.ts';
import { ReadingHabits } from './reading-habits.ts';

/** Who asks, and what they may do. */
export const Self = z.object({
  kind: z.enum(['person', 'api-key', 'system', 'external']),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: Role,
  scope: Scope.nullable(),
  scopeTrouble: z
    .string()
    .nullable()
    .meta({ description: 'Why a part of what you are limited to shows nothing.' }),
  workspaceId: z.uuid(),
  timeZone: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  ...ReadingHabits.shape,
});
export type Self = z.output<typeof Self>;

export function toSelf({ actor, person, role, scope, scopeTrouble, workspaceId }: Access): Self {
  return {
    ...actor,
    email: person?.email ?? null,
    role,
    scope,
    scopeTrouble: scopeTrouble ?? null,
    workspaceId,
    timeZone: person?.timeZone ?? null,
    language: person?.language ?? null,
    density: person?.habits.density ?? null,
    reference: person?.habits.reference ?? null,
  };
}
