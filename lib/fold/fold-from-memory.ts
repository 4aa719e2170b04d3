import { CONTAINERS, toContainerRow } from '#lib/containers/write-containers.ts';
import { BILLS, HOLDS, toBillRow, toHoldRows } from '#lib/customs/write-bills.ts';
import type { DerivedRow, DerivedTable } from '#lib/database/derived-table.ts';
import {
  DECLARATION_ERRORS,
  DECLARATIONS,
  toDeclarationRow,
  toErrorRows,
} from '#lib/declarations/write-declarations.ts';
import { assessContainer, type VoyageState } from '#lib/domain/containers/assess-container.ts';
import type { ContainerFact } from '#lib/domain/containers/container-fact.ts';
import { assessBill, type BillEvent } from '#lib/domain/customs/assess-bill.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { assessShipment } from '#lib/domain/shipments/assess-shipment.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';
import { CONTAINER_EXCEPTIONS, toEpisodeRow } from '#lib/exceptions/write-container-exceptions.ts';
import { SHIPMENTS, toShipmentRow } from '#lib/shipments/write-shipments.ts';
import type { Subjects } from './fold-subjects.ts';
import { Pauses } from './pauses.ts';
import type { KnownSubjects } from './recall-subjects.ts';
import type { KnownSubject } from './subject-memory.ts';

/** What follows from facts, compared with what is known to stand. */
export interface Folded {
  subjects: Subjects;
  /** What is known of each once this is written. */
  known: { kind: SubjectKind; key: string; subject: KnownSubject }[];
  /** Rows that are new or say something new. */
  rows: Map<DerivedTable, DerivedRow[]>;
  /** Bills whose bucket is new to their containers. */
  moved: Map<string, BillBucket>;
  /** All voyages of the containers of which rows may stand that no longer should. */
  trimmedVoyages: VoyageState[];
  trimmedHolds: Map<string, DerivedRow[]>;
  trimmedErrors: Map<string, DerivedRow[]>;
}

const TABLES = [
  CONTAINERS,
  CONTAINER_EXCEPTIONS,
  BILLS,
  HOLDS,
  DECLARATIONS,
  DECLARATION_ERRORS,
  SHIPMENTS,
] as const;

/** Folds the subjects of facts that are not known yet, each given once. Pure: `foldSubjects` without the database. */
export async function foldFromMemory(known: KnownSubjects, fresh: readonly TradeEvent[]): Promise<Folded> {
  const pauses = new Pauses();
  const folded: Folded = {
    subjects: { bill: new Set(), container: new Set(), declaration: new Set(), shipment: new Set() },
    known: [],
    rows: new Map(TABLES.map((table) => [table, []])),
    moved: new Map(),
    trimmedVoyages: [],
    trimmedHolds: new Map(),
    trimmedErrors: new Map(),
  };
  const { subjects } = folded;
  for (const { subject } of fresh) subjects[subject.kind].add(subject.key);
  const facts = addFresh(known, fresh);

  const containers: { number: string; all: readonly TradeEvent[]; voyages: VoyageState[] }[] = [];
  for (const number of subjects.container) {
    const all = facts('container', number);
    containers.push({ number, all, voyages: assessContainer(number, all as ContainerFact[]) });
    await pauses.pauseIfDue();
  }
  const voyages = containers.flatMap((container) => container.voyages);
  for (const { billNumber } of voyages) if (billNumber !== null) subjects.bill.add(billNumber);

  const buckets = await foldBills(folded, known, facts, voyages, pauses);
  for (const { number, all, voyages } of containers) {
    const rows = voyages.flatMap((voyage) => [
      ...state(CONTAINERS, voyage.billNumber ?? '', toContainerRow(voyage, buckets)),
      ...voyage.exceptions.flatMap((episode) =>
        state(CONTAINER_EXCEPTIONS, episode.id, toEpisodeRow(episode)),
      ),
    ]);
    const mayLeave = addRows(folded, 'container', number, known, { facts: all, voyages: NONE }, rows);
    if (mayLeave) folded.trimmedVoyages.push(...voyages);
    await pauses.pauseIfDue();
  }
  for (const id of subjects.declaration) {
    const all = facts('declaration', id);
    const declaration = assessDeclaration(id, all as Parameters<typeof assessDeclaration>[1]);
    const errors = toErrorRows(declaration);
    const rows = [
      ...state(DECLARATIONS, '', toDeclarationRow(declaration)),
      ...errors.flatMap((row) => state(DECLARATION_ERRORS, String(row.position), row)),
    ];
    if (addRows(folded, 'declaration', id, known, { facts: all, voyages: NONE }, rows))
      folded.trimmedErrors.set(id, errors);
    await pauses.pauseIfDue();
  }
  for (const id of subjects.shipment) {
    const all = facts('shipment', id);
    const shipment = assessShipment(id, all as Parameters<typeof assessShipment>[1]);
    addRows(folded, 'shipment', id, known, { facts: all, voyages: NONE }, [
      ...state(SHIPMENTS, '', toShipmentRow(shipment)),
    ]);
  }
  return folded;
}

const NONE: KnownSubject['voyages'] = new Map();

async function foldBills(
  folded: Folded,
  known: KnownSubjects,
  facts: Facts,
  voyages: VoyageState[],
  pauses: Pauses,
): Promise<Map<string, BillBucket>> {
  const buckets = new Map<string, BillBucket>();
  const underBills = Map.groupBy(voyages, ({ billNumber }) => billNumber);
  for (const billNumber of folded.subjects.bill) {
    const all = facts('bill', billNumber);
    const before = known.get('bill', billNumber);
    const under = new Map(before.voyages);
    for (const voyage of underBills.get(billNumber) ?? []) under.set(voyage.containerNumber, voyage.onBill);
    const bill = assessBill({
      billNumber,
      events: all as BillEvent[],
      voyages: [...under.values()],
    });
    const { bucket } = bill.summary;
    const holds = toHoldRows(bill);
    const rows = [
      ...state(BILLS, '', toBillRow(bill)),
      ...holds.flatMap((row) => state(HOLDS, String(row.position), row)),
    ];
    if (addRows(folded, 'bill', billNumber, known, { facts: all, voyages: under }, rows, ['bucket', bucket]))
      folded.trimmedHolds.set(billNumber, holds);
    if (before.rows?.get('bucket') !== bucket && before.voyages.size > 0)
      folded.moved.set(billNumber, bucket);
    buckets.set(billNumber, bucket);
    await pauses.pauseIfDue();
  }
  return buckets;
}

type Facts = (kind: SubjectKind, key: string) => readonly TradeEvent[];

/** All facts about a subject: those known and the fresh ones. */
function addFresh(known: KnownSubjects, fresh: readonly TradeEvent[]): Facts {
  const bySubject = new Map<string, TradeEvent[]>();
  for (const fact of fresh) {
    const place = `${fact.subject.kind}/${fact.subject.key}`;
    const facts = bySubject.get(place);
    if (facts) facts.push(fact);
    else bySubject.set(place, [fact]);
  }
  return (kind, key) => {
    const before = known.get(kind, key).facts;
    const added = bySubject.get(`${kind}/${key}`);
    return added ? [...before, ...added] : before;
  };
}

interface RowState {
  table: DerivedTable;
  place: string;
  says: string;
  row: DerivedRow;
}

function state(table: DerivedTable, key: string, row: DerivedRow): [RowState] {
  const says = table.compare.map((column) => row[column] ?? '').join('\n');
  return [{ table, place: `${table.name}/${key}`, says, row }];
}

/** Adds the rows of a subject that say something new; answers whether some may stand that no longer should. */
function addRows(
  folded: Folded,
  kind: SubjectKind,
  key: string,
  known: KnownSubjects,
  now: Pick<KnownSubject, 'facts' | 'voyages'>,
  rows: RowState[],
  ...also: [string, string][]
): boolean {
  const before = known.get(kind, key).rows;
  for (const { table, place, says, row } of rows)
    if (before?.get(place) !== says) folded.rows.get(table)?.push(row);
  const after = new Map([...rows.map(({ place, says }): [string, string] => [place, says]), ...also]);
  folded.known.push({ kind, key, subject: { ...now, rows: after } });
  return before === null || [...before.keys()].some((place) => !after.has(place));
}
