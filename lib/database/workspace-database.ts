import { getDatabase } from './database.ts';
import { getRequestLimits } from './request-limits.ts';
import type { WorkspaceDatabase } from './workspace-databases.ts';

/**
 * The database as one workspace sees it: what every use case reads through. Row-level security hides the rows of all
 * others, also from a statement that forgot to ask for its own; and from whoever is limited to some accounts or bills
 * everything else.
 *
 * @throws {Unavailable} when no address is set.
 */
export function getWorkspaceDatabase(workspaceId: string): WorkspaceDatabase {
  return getDatabase().workspaces.get(workspaceId, getRequestLimits());
}

/**
 * The same without the limits of who asks: for changes, which fold whole subjects once it is known that they may be
 * touched, and for what tells nothing of anybody's cargo.
 */
export function getWholeWorkspaceDatabase(workspaceId: string): WorkspaceDatabase {
  return getDatabase().workspaces.get(workspaceId);
}
