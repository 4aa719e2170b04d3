import { getDatabase } from './database.ts';
import type { WorkspaceDatabase } from './workspace-databases.ts';

/**
 * The database as one workspace sees it: what every use case reads and writes through. Row-level security hides the rows
 * of all others, also from a statement that forgot to ask for its own.
 *
 * @throws {Unavailable} when no address is set.
 */
export function getWorkspaceDatabase(workspaceId: string): WorkspaceDatabase {
  return getDatabase().workspaces.get(workspaceId);
}
