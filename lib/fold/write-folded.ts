import type pg from 'pg';
import { deleteOtherVoyages, moveToBuckets } from '#lib/containers/write-containers.ts';
import { HOLDS } from '#lib/customs/write-bills.ts';
import { trimChildRows, upsertRows } from '#lib/database/derived-table.ts';
import { inOrderSent } from '#lib/database/in-order-sent.ts';
import { DECLARATION_ERRORS } from '#lib/declarations/write-declarations.ts';
import { deleteOtherEpisodes } from '#lib/exceptions/write-container-exceptions.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import type { Folded } from './fold-from-memory.ts';

const KIND_OF_TABLE: Record<string, ChangeKind> = {
  containers: 'containers',
  container_exceptions: 'exceptions',
  bills: 'bills',
  declarations: 'declarations',
  shipments: 'shipments',
};

/** Sends all that a fold from memory changes, a statement a table, without waiting in between. */
export async function writeFolded(client: pg.ClientBase, workspaceId: string, folded: Folded): Promise<void> {
  const { trimmedVoyages, trimmedHolds, trimmedErrors } = folded;
  const episodes = trimmedVoyages.flatMap((voyage) => voyage.exceptions);
  await inOrderSent([
    deleteOtherVoyages(client, workspaceId, trimmedVoyages),
    deleteOtherEpisodes(client, workspaceId, trimmedVoyages, episodes),
    trimChildRows(client, HOLDS, workspaceId, 'bill_number', trimmedHolds),
    trimChildRows(client, DECLARATION_ERRORS, workspaceId, 'declaration_id', trimmedErrors),
    ...[...folded.rows].map(([table, rows]) => upsertRows(client, table, workspaceId, rows)),
    moveToBuckets(client, workspaceId, folded.moved),
  ]);
}

/** The kinds of things that a fold changes. */
export function listChangedKinds({ rows, moved, trimmedVoyages }: Folded): Set<ChangeKind> {
  const kinds = new Set<ChangeKind>();
  for (const [{ name }, changed] of rows) {
    const kind = KIND_OF_TABLE[name];
    if (kind && changed.length > 0) kinds.add(kind);
  }
  if (moved.size > 0) kinds.add('containers');
  // Of these it is only known that rows may have gone.
  if (trimmedVoyages.length > 0) for (const kind of ['containers', 'exceptions'] as const) kinds.add(kind);
  return kinds;
}
