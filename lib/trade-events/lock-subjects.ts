import { hash } from 'node:crypto';
import type pg from 'pg';
import { toTextArray } from '#lib/database/binary-array.ts';
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
  await lock(client, toLockKeys(workspaceId, kind, subjects));
}

/** Holds subjects of every kind, as those calls one after the other would. */
export async function lockAllSubjects(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: Readonly<Record<SubjectKind, Iterable<string>>>,
): Promise<void> {
  const inOrder = ['container', 'bill', 'declaration', 'shipment'] as const;
  await lock(
    client,
    inOrder.flatMap((kind) => toLockKeys(workspaceId, kind, subjects[kind])),
  );
}

async function lock(client: pg.ClientBase, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await client.query({
    name: 'lock subjects',
    text: 'SELECT count(pg_advisory_xact_lock(key::bigint)) FROM unnest($1::text[]) AS locks(key)',
    values: [toTextArray(keys)],
  });
}

function toLockKeys(workspaceId: string, kind: SubjectKind, subjects: Iterable<string>): string[] {
  // The first 64 bits, signed. As text: a digest is made into bytes at three times the price.
  const keys = [...subjects].map((subject) => {
    const digest = hash('sha256', `${workspaceId}/${kind}/${subject}`, 'hex');
    return BigInt.asIntN(64, BigInt(`0x${digest.slice(0, 16)}`));
  });
  return keys.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map(String);
}
