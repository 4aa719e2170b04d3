import type { SubjectKind } from '#lib/domain/trade-event.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';

/** A table whose rows follow from the facts, and the column that names the subject a row is about. */
export interface DerivedTableName {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly subject: string;
  /** What open pages are told when a row changed. */
  readonly change: ChangeKind;
  /** The column, quoted, of which it is kept how many rows have each value. */
  readonly counted?: string;
}

/** Every derived table; those that others refer to come first. */
export const DERIVED_TABLES: readonly DerivedTableName[] = [
  { name: 'containers', kind: 'container', subject: 'container_number', change: 'containers' },
  {
    name: 'container_exceptions',
    kind: 'container',
    subject: 'container_number',
    change: 'exceptions',
    counted: 'state',
  },
  { name: 'bills', kind: 'bill', subject: 'bill_number', change: 'bills', counted: 'bucket' },
  { name: 'holds', kind: 'bill', subject: 'bill_number', change: 'bills' },
  {
    name: 'declarations',
    kind: 'declaration',
    subject: 'declaration_id',
    change: 'declarations',
    counted: '"group"',
  },
  { name: 'declaration_errors', kind: 'declaration', subject: 'declaration_id', change: 'declarations' },
  { name: 'shipments', kind: 'shipment', subject: 'shipment_id', change: 'shipments' },
];
