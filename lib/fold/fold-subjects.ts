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
import type { ChangeKind } from '#lib/live/bump-change-versions.ts';
import { foldShipments } from '#lib/shipments/fold-shipments.ts';
import { writeShipments } from '#lib/shipments/write-shipments.ts';

export type Subjects = Record<SubjectKind, Set<string>>;

/**
 * Folds subjects again from all facts about them and writes what they now say. A container's news may change its bills
 * (their holds, references and conflicts), and a bill's bucket is shown on its containers: both are kept together.
 * Answers with the kinds of things that changed.
 *
 * Every lock is taken before the first derived row is written, in the order containers, bills, declarations, shipments:
 * so no two transactions wait for each other in a circle.
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
  const bills = await foldBills(client, workspaceId, billNumbers, (numbers) =>
    findVoyagesOnBills(client, workspaceId, numbers, voyages),
  );
  const declarations = await foldDeclarations(client, workspaceId, [...subjects.declaration]);
  const shipments = await foldShipments(client, workspaceId, [...subjects.shipment]);

  const buckets = new Map(bills.map(({ summary }) => [summary.billNumber, summary.bucket]));
  const changes: Record<ChangeKind, boolean> = {
    containers: await writeContainers(client, workspaceId, voyages, buckets),
    exceptions: await writeContainerExceptions(client, workspaceId, voyages),
    bills: await writeBills(client, workspaceId, bills),
    declarations: await writeDeclarations(client, workspaceId, declarations),
    shipments: await writeShipments(client, workspaceId, shipments),
    'webhook-events': false,
  };
  return new Set((Object.keys(changes) as ChangeKind[]).filter((kind) => changes[kind]));
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
