import { CONTAINERS, toContainerRow } from '#lib/containers/write-containers.ts';
import { BILLS, HOLDS, toBillRow, toHoldRows } from '#lib/customs/write-bills.ts';
import type { DerivedRow, DerivedTable } from '#lib/database/derived-table.ts';
import {
  DECLARATION_ERRORS,
  DECLARATIONS,
  toDeclarationRow,
  toErrorRows,
} from '#lib/declarations/write-declarations.ts';
import { assessContainer } from '#lib/domain/containers/assess-container.ts';
import { assessBill } from '#lib/domain/customs/assess-bill.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { assessShipment } from '#lib/domain/shipments/assess-shipment.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';
import { CONTAINER_EXCEPTIONS, toEpisodeRow } from '#lib/exceptions/write-container-exceptions.ts';
import { SHIPMENTS, toShipmentRow } from '#lib/shipments/write-shipments.ts';

/** The derived tables that copies fill. */
export const DERIVED = [
  CONTAINERS,
  CONTAINER_EXCEPTIONS,
  BILLS,
  HOLDS,
  DECLARATIONS,
  DECLARATION_ERRORS,
  SHIPMENTS,
];

/** Folds the facts of a copy, whose bills, boxes and declarations nobody else tells of, by the rules of every day. */
export function foldCopy(facts: readonly TradeEvent[]): Map<DerivedTable, DerivedRow[]> {
  const voyages = eachSubject(facts, 'container', (number, events) => assessContainer(number, events)).flat();
  const reported = new Map(eachSubject(facts, 'bill', (number, events) => [number, events]));
  const billNumbers = new Set([...reported.keys(), ...voyages.flatMap((voyage) => voyage.billNumber ?? [])]);
  const bills = [...billNumbers].map((billNumber) =>
    assessBill({
      billNumber,
      events: reported.get(billNumber) ?? [],
      voyages: voyages.filter((voyage) => voyage.billNumber === billNumber).map((voyage) => voyage.onBill),
    }),
  );
  const buckets = new Map(bills.map(({ summary }) => [summary.billNumber, summary.bucket]));
  const declarations = eachSubject(facts, 'declaration', (id, events) => assessDeclaration(id, events));
  const shipments = eachSubject(facts, 'shipment', (id, events) => assessShipment(id, events));
  return new Map<DerivedTable, DerivedRow[]>([
    [CONTAINERS, voyages.map((voyage) => toContainerRow(voyage, buckets))],
    [CONTAINER_EXCEPTIONS, voyages.flatMap((voyage) => voyage.exceptions.map(toEpisodeRow))],
    [BILLS, bills.map(toBillRow)],
    [HOLDS, bills.flatMap(toHoldRows)],
    [DECLARATIONS, declarations.map(toDeclarationRow)],
    [DECLARATION_ERRORS, declarations.flatMap(toErrorRows)],
    [SHIPMENTS, shipments.map(toShipmentRow)],
  ]);
}

type EventAbout<Kind extends SubjectKind> = Extract<TradeEvent, { subject: { kind: Kind } }>;

function eachSubject<Kind extends SubjectKind, State>(
  facts: readonly TradeEvent[],
  kind: Kind,
  assess: (key: string, events: EventAbout<Kind>[]) => State,
): State[] {
  const about = facts.filter((fact): fact is EventAbout<Kind> => fact.subject.kind === kind);
  const bySubject = Map.groupBy(about, ({ subject }) => subject.key);
  return [...bySubject].map(([key, events]) => assess(key, events));
}
