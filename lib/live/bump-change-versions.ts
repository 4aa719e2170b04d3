import type pg from 'pg';

export type ChangeKind =
  | 'bills'
  | 'containers'
  | 'exceptions'
  | 'declarations'
  | 'shipments'
  | 'notices'
  | 'webhook-events';

/** Tells open pages that something visible of these kinds changed. The last statement of a transaction: its rows are hot. */
export async function bumpChangeVersions(
  client: pg.ClientBase,
  workspaceId: string,
  kinds: Iterable<ChangeKind>,
): Promise<void> {
  const sorted = [...new Set(kinds)].sort();
  if (sorted.length === 0) return;
  await client.query({
    name: 'bump change versions',
    text: `INSERT INTO change_versions (workspace_id, kind, version)
     SELECT $1, kind, 1 FROM unnest($2::text[]) AS kinds(kind)
     ON CONFLICT (workspace_id, kind) DO UPDATE SET version = change_versions.version + 1`,
    values: [workspaceId, sorted],
  });
}
