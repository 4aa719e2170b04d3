import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { DeclarationSummary } from '#lib/domain/declarations/declaration.ts';

/** The named declarations, by id. */
export async function findDeclarations(
  { workspaceId }: Access,
  ids: readonly string[],
): Promise<Map<string, DeclarationSummary>> {
  if (ids.length === 0) return new Map();
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ summary: DeclarationSummary }>(
    'SELECT summary FROM declarations WHERE workspace_id = $1 AND declaration_id = ANY($2)',
    [workspaceId, ids],
  );
  return new Map(rows.map(({ summary }) => [summary.declarationId, summary]));
}
