import { z } from 'zod';

/** "demo", as the first bytes of an id. */
const DEMO_PREFIX = '64656d6f-';

/**
 * Whether a workspace is one of the demonstration. Its id says so from the moment it is made, as the database reads it too:
 * a workspace of real data cannot become one.
 */
export function isDemoWorkspace(workspaceId: string): boolean {
  return workspaceId.startsWith(DEMO_PREFIX);
}

/** The id of a demonstration, made of any other UUID. */
export function toDemoWorkspaceId(uuid: string): string {
  // The version is the one for ids whose bits have a meaning of their own.
  return `${DEMO_PREFIX}${uuid.slice(9, 14)}8${uuid.slice(15)}`;
}

/** The demonstration of a person. */
export const Demo = z.object({
  state: z.enum(['none', 'loading', 'ready']),
  workspaceId: z.string().nullable(),
  told: z.number().int().meta({ description: 'Messages that were told so far.' }),
  total: z.number().int().meta({ description: 'How many there are; 0 before they are counted.' }),
});
export type Demo = z.infer<typeof Demo>;
