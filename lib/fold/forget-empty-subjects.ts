import type pg from 'pg';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';
import type { Subjects } from './fold-subjects.ts';

const NO_FACTS = (kind: string, column: string) =>
  `NOT EXISTS (SELECT FROM trade_events AS fact
                WHERE fact.workspace_id = $1 AND fact.subject_kind = '${kind}' AND fact.subject = ${column})`;

const NO_VOYAGES = (table: string) =>
  `NOT EXISTS (SELECT FROM containers AS voyage
                WHERE voyage.workspace_id = $1 AND voyage.bill_number = ${table}.bill_number)`;

type Forget = readonly [kind: keyof Subjects, table: string, column: string, more?: string];

const CONTAINERS: readonly Forget[] = [
  ['container', 'container_exceptions', 'container_number'],
  ['container', 'containers', 'container_number'],
];
const OTHERS: readonly Forget[] = [
  ['bill', 'holds', 'bill_number', NO_VOYAGES('holds')],
  ['bill', 'bills', 'bill_number', NO_VOYAGES('bills')],
  ['declaration', 'declarations', 'declaration_id'],
  ['shipment', 'shipments', 'shipment_id'],
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
    await client.query(
      `DELETE FROM ${table} WHERE workspace_id = $1 AND ${column} = ANY($2)
          AND ${NO_FACTS(kind, `${table}.${column}`)} AND ${more}`,
      [workspaceId, [...subjects[kind]]],
    );
  }
}
