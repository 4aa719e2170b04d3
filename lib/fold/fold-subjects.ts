import type pg from 'pg';
import { findVoyagesOnBills } from '#lib/containers/find-voyages-on-bills.ts';
import { foldContainers } from '#lib/containers/fold-containers.ts';
import { writeContainers } from '#lib/containers/write-containers.ts';
import { foldBills } from '#lib/customs/fold-bills.ts';
import { writeBills } from '#lib/customs/write-bills.ts';
import { foldDeclarations } from '#lib/declarations/fold-declarations.ts';
import { writeDeclarations } from '#lib/declarations/write-declarations.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';
import { writeContainerExceptions } from '#lib/exceptions/write-container-exceptions.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { foldShipments } from '#lib/shipments/fold-shipments.ts';
import { writeShipments } from '#lib/shipments/write-shipments.ts';

export type Subjects = Record<SubjectKind, Set<string>>;

/**
 * Folds subjects again from all facts about them and writes what they now say. A container's news may change its bills
 * (their holds, references and conflicts), and a bill's bucket is shown on its containers: both are kept together.
 * Answers with the kinds of things that changed.
 *
 * Every lock is taken before the first derived row is written, in the order containers, bills, declarations, shipments:
 * so no two transactions wait for each other in a circle. Statements that do not need each other's answers are sent
 * together: a connection answers them in the order in which they were sent.
 */
export async function foldSubjects(
  client: pg.ClientBase,
  workspaceId: string,
  subjects: Subjects,
): Promise<Set<ChangeKind>> {
  const voyages = await foldContainers(client, workspaceId, [...subjects.container]);
  const billNumbers = [
    ...new Set([...subjects.bill, ...voyages.flatMap((voyage) => voyage.billNumber ?? [])]),
  ];
  const [bills, declarations, shipments] = await Promise.all([
    foldBills(client, workspaceId, billNumbers, (numbers) =>
      findVoyagesOnBills(client, workspaceId, numbers, voyages),
    ),
    foldDeclarations(client, workspaceId, [...subjects.declaration]),
    foldShipments(client, workspaceId, [...subjects.shipment]),
  ]);

  const buckets = new Map(bills.map(({ summary }) => [summary.billNumber, summary.bucket]));
  const changes = await Promise.all([
    noteChange('containers', writeContainers(client, workspaceId, voyages, buckets)),
    noteChange('exceptions', writeContainerExceptions(client, workspaceId, voyages)),
    noteChange('bills', writeBills(client, workspaceId, bills)),
    noteChange('declarations', writeDeclarations(client, workspaceId, declarations)),
    noteChange('shipments', writeShipments(client, workspaceId, shipments)),
  ]);
  return new Set(changes.flat());
}

async function noteChange(kind: ChangeKind, written: Promise<boolean>): Promise<ChangeKind[]> {
  return (await written) ? [kind] : [];
}

/** The subjects that some facts are about. */
export function toSubjects(facts: Pick<TradeEvent, 'subject'>[]): Subjects {
  const subjects: Subjects = {
    bill: new Set(),
    container: new Set(),
    declaration: new Set(),
    shipment: new Set(),
  };
  for (const { subject } of facts) subjects[subject.kind].add(subject.key);
  return subjects;
}
