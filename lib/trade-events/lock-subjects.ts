import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { SubjectKind } from '#lib/domain/trade-event.ts';

/**
 * Holds subjects until the transaction ends, so that nobody else folds them meanwhile. The keys of one call are taken in
 * one order; calls of one transaction must follow containers, bills, declarations, shipments. Then no two writers can
 * wait for each other in a circle.
 */
export async function lockSubjects(
  client: pg.ClientBase,
  workspaceId: string,
  kind: SubjectKind,
  subjects: Iterable<string>,
): Promise<void> {
  const keys = [...subjects].map((subject) => toLockKey(`${workspaceId}/${kind}/${subject}`));
  if (keys.length === 0) return;
  keys.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  await client.query({
    name: 'lock subjects',
    text: 'SELECT count(pg_advisory_xact_lock(key)) FROM unnest($1::bigint[]) AS locks(key)',
    values: [keys.map(String)],
  });
}

function toLockKey(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigInt64BE(0);
}
