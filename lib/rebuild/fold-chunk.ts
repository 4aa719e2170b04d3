import type pg from 'pg';
import { findVoyagesOnBills } from '#lib/containers/find-voyages-on-bills.ts';
import { writeContainers } from '#lib/containers/write-containers.ts';
import { writeBills } from '#lib/customs/write-bills.ts';
import { writeDeclarations } from '#lib/declarations/write-declarations.ts';
import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import { assessBill } from '#lib/domain/customs/assess-bill.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { assessShipment } from '#lib/domain/shipments/assess-shipment.ts';
import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { writeContainerExceptions } from '#lib/exceptions/write-container-exceptions.ts';
import { writeShipments } from '#lib/shipments/write-shipments.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { DERIVED_TABLES } from './derived-tables.ts';
import type { Session } from './session.ts';

/** A subject that our own rules could not fold; what stands about it stays. */
export interface FoldFailure {
  kind: SubjectKind;
  subject: string;
  reason: string;
}

type Fold = (
  client: pg.ClientBase,
  workspaceId: string,
  subjects: string[],
  attempt: Attempt,
) => Promise<void>;

/** Assesses each subject; one that cannot be is noted and left out. */
type Attempt = <State>(assess: (subject: string) => State) => State[];

const FOLDS: Record<SubjectKind, Fold> = {
  container: async (client, workspaceId, containerNumbers, attempt) => {
    const events = await loadTradeEvents(client, workspaceId, 'container', containerNumbers);
    const voyages = attempt((number) => assessContainer(number, events.get(number) ?? [])).flat();
    await writeContainers(client, workspaceId, voyages, new Map());
    await writeContainerExceptions(client, workspaceId, voyages);
  },
  bill: async (client, workspaceId, billNumbers, attempt) => {
    const events = await loadTradeEvents(client, workspaceId, 'bill', billNumbers);
    const voyages = await findVoyagesOnBills(client, workspaceId, billNumbers, []);
    const bills = attempt((billNumber) =>
      assessBill({
        billNumber,
        events: events.get(billNumber) ?? [],
        voyages: voyages.get(billNumber) ?? [],
      }),
    );
    await writeBills(client, workspaceId, bills);
    const buckets = new Map(bills.map(({ summary }) => [summary.billNumber, summary.bucket]));
    await writeContainers(client, workspaceId, [], buckets);
  },
  declaration: async (client, workspaceId, declarationIds, attempt) => {
    const events = await loadTradeEvents(client, workspaceId, 'declaration', declarationIds);
    const declarations = attempt((id) => assessDeclaration(id, events.get(id) ?? []));
    await writeDeclarations(client, workspaceId, declarations);
  },
  shipment: async (client, workspaceId, shipmentIds, attempt) => {
    const events = await loadTradeEvents(client, workspaceId, 'shipment', shipmentIds);
    const shipments = attempt((id) => assessShipment(id, events.get(id) ?? []));
    await writeShipments(client, workspaceId, shipments);
  },
};

/**
 * Folds subjects of one kind from all facts about them into the shadow tables, by the code that folds them every day.
 * It takes no locks: nobody else writes the shadow, and who reads it later asks whether facts came since. Bills read the
 * voyages of the shadow, so containers are folded before them.
 */
export async function foldChunk(
  { client, live }: Session,
  workspaceId: string,
  kind: SubjectKind,
  subjects: string[],
): Promise<FoldFailure[]> {
  const failures: FoldFailure[] = [];
  await FOLDS[kind](client, workspaceId, subjects, (assess) =>
    subjects.flatMap((subject) => {
      try {
        return [assess(subject)];
      } catch (error) {
        failures.push({ kind, subject, reason: error instanceof Error ? error.message : String(error) });
        return [];
      }
    }),
  );
  if (failures.length > 0) await keepAsItStands(client, live, workspaceId, kind, failures);
  return failures;
}

/** A copy of what stands, so that it differs in nothing. */
async function keepAsItStands(
  client: pg.ClientBase,
  live: string,
  workspaceId: string,
  kind: SubjectKind,
  failures: FoldFailure[],
): Promise<void> {
  const subjects = failures.map(({ subject }) => subject);
  for (const { name, subject } of DERIVED_TABLES.filter((table) => table.kind === kind)) {
    const about = `WHERE workspace_id = $1 AND ${subject} = ANY($2)`;
    await client.query(`DELETE FROM ${name} ${about}`, [workspaceId, subjects]);
    await client.query(`INSERT INTO ${name} SELECT * FROM ${live}.${name} ${about}`, [workspaceId, subjects]);
  }
  if (kind !== 'bill') return;
  await client.query(
    `UPDATE containers SET bucket = bills.bucket FROM bills
      WHERE containers.workspace_id = $1 AND containers.bill_number = ANY($2)
        AND bills.workspace_id = $1 AND bills.bill_number = containers.bill_number`,
    [workspaceId, subjects],
  );
}
