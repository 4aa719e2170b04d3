import type pg from 'pg';

import type { ChangeKind } from './change-versions.ts';

/**
 * Tells open pages that something visible of these kinds changed. The last statement of a transaction: its rows are hot.
 *
 * Whoever changes facts or derived rows names `webhook-events`: that also tells other processes that what they remember of
 * them is old.
 */
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

/** Somebody else changed facts or derived rows since: the transaction is lost. */
export class MovedOn extends Error {
  override readonly name = 'MovedOn';
}

const NOT_NULL_VIOLATION = '23502';

/**
 * As `bumpChangeVersions`, for a transaction that was made of what was known at one version of `webhook-events`.
 *
 * @throws {MovedOn} when that version is not the present one.
 */
export async function moveChangeVersions(
  client: pg.ClientBase,
  workspaceId: string,
  kinds: Iterable<ChangeKind>,
  knownVersion: string,
): Promise<void> {
  const moved = client.query({
    name: 'move change versions',
    // No version at all is what the column refuses: the transaction fails within the one packet it is sent in.
    text: `INSERT INTO change_versions AS known (workspace_id, kind, version)
     SELECT $1, kind, 1 FROM unnest($2::text[]) AS kinds(kind)
     ON CONFLICT (workspace_id, kind) DO UPDATE
        SET version = CASE WHEN known.kind <> 'webhook-events' OR known.version = $3::bigint THEN known.version + 1 END`,
    values: [workspaceId, [...new Set(kinds)].sort(), knownVersion],
  });
  await moved.catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === NOT_NULL_VIOLATION ? new MovedOn('Another writer was here.', { cause: error }) : error;
  });
}
