import { z } from 'zod';
import { Instant } from './instant.ts';
import { TimeZone } from './time-zone.ts';

const WorkspaceName = z.string().trim().min(1, 'expected a name').max(100, 'expected at most 100 characters');

/** One company's data, as somebody sees it who belongs to it. */
export const Workspace = z.object({
  id: z.string(),
  name: z.string(),
  /** Says which day is today. */
  timeZone: z.string(),
  createdAt: Instant,
  /** What who asks is there. */
  role: z.string(),
  /** Whether it is the one being looked at. */
  active: z.boolean(),
});
export type Workspace = z.infer<typeof Workspace>;

export const WorkspaceDraft = z.strictObject({ name: WorkspaceName, timeZone: TimeZone.default('UTC') });
export type WorkspaceDraft = z.infer<typeof WorkspaceDraft>;

export const WorkspaceChange = z.strictObject({
  name: WorkspaceName.optional(),
  timeZone: TimeZone.optional(),
});
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;
