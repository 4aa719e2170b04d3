import type pg from 'pg';
import { BILLS } from '#lib/customs/write-bills.ts';
import type { DerivedTable } from '#lib/database/derived-table.ts';
import { addToCounts } from '#lib/database/row-counts.ts';
import { DECLARATIONS } from '#lib/declarations/write-declarations.ts';
import { CONTAINER_EXCEPTIONS } from '#lib/exceptions/write-container-exceptions.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import type { Subjects } from './fold-subjects.ts';

const NO_FACTS = (kind: string, column: string) =>
  `NOT EXISTS (SELECT FROM trade_events AS fact
                WHERE fact.workspace_id = $1 AND fact.subject_kind = '${kind}' AND fact.subject = ${column})`;

const NO_VOYAGES = (table: string) =>
  `NOT EXISTS (SELECT FROM containers AS voyage
                WHERE voyage.workspace_id = $1 AND voyage.bill_number = ${table}.bill_number)`;

type Forget = readonly [
  kind: keyof Subjects,
  table: Pick<DerivedTable, 'name' | 'counted'>,
  column: string,
  more?: string,
];

const CONTAINERS: readonly Forget[] = [
  ['container', CONTAINER_EXCEPTIONS, 'container_number'],
  ['container', { name: 'containers' }, 'container_number'],
];
const OTHERS: readonly Forget[] = [
  ['bill', { name: 'holds' }, 'bill_number', NO_VOYAGES('holds')],
  ['bill', BILLS, 'bill_number', NO_VOYAGES('bills')],
  ['declaration', DECLARATIONS, 'declaration_id'],
  ['shipment', { name: 'shipments' }, 'shipment_id'],
];

/** Drops the voyages of containers about which there is no fact any more: before their bills are folded. */
export async function forgetEmptyContainers(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: Subjects,
): Promise<void> {
  await lockSubjects(client, workspaceId, 'container', subjects.container);
  await forget(client, workspaceId, subjects, CONTAINERS);
}

/** Drops the rows of bills, declarations and shipments that nothing speaks of any more: once they are locked and folded. */
export async function forgetEmptySubjects(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: Subjects,
): Promise<void> {
  await forget(client, workspaceId, subjects, OTHERS);
}

async function forget(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: Subjects,
  tables: readonly Forget[],
): Promise<void> {
  for (const [kind, table, column, more = 'true'] of tables) {
    if (subjects[kind].size === 0) continue;
    await client.query(toStatement(kind, table, column, more), [workspaceId, [...subjects[kind]]]);
  }
}

/** What is kept counted is counted down in the same statement. */
function toStatement(
  kind: keyof Subjects,
  { name, counted }: Forget[1],
  column: string,
  more: string,
): string {
  const drop = `DELETE FROM ${name} WHERE workspace_id = $1 AND ${column} = ANY($2)
          AND ${NO_FACTS(kind, `${name}.${column}`)} AND ${more}`;
  if (counted === undefined) return drop;
  const changes = 'SELECT value, -1 AS change FROM gone';
  return `WITH gone AS (${drop} RETURNING "${counted}" AS value) ${addToCounts('', name, changes)}`;
}
