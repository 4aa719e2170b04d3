import type { ReactNode } from 'react';
import { type Address, toHref } from './address.ts';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  name: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, under one another. */
  numeric?: boolean;
  /** Holds a sentence: wide enough to stay on few lines. */
  roomy?: boolean;
  /** Left out on narrow screens; the row's own page still says it. */
  wideOnly?: boolean;
  /** Value of `sort` that orders by this column. */
  sort?: string;
  /** Shown only when it is asked for. */
  optional?: boolean;
}

/** How much air rows have. */
export const DENSITIES = ['compact', 'normal', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

/** As an address says; else as its reader likes it. */
export function toDensity(text: string | undefined, liked: Density | null = null): Density {
  return DENSITIES.find((density) => density === text) ?? liked ?? 'normal';
}

interface DataTableProps<Row> {
  /** Says what the rows are; read out by screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** Marks a row for whatever listens to the page. */
  attributesOf?: (row: Row) => Record<`data-${string}`, string> & { tabIndex?: number };
  /** Where the order is kept, and which one holds now. */
  address?: Address;
  sortedBy?: string;
  density?: Density;
}

/** A real table, readable without JavaScript. Narrow screens scroll it sideways with the first column in place. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  attributesOf,
  address,
  sortedBy,
  density = 'normal',
}: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups a table with its own scrolling
    <div className="table-box" data-density={density} role="group" aria-label={caption} tabIndex={0}>
      <table className="table__content">
        <caption className="sr-only">{caption}</caption>
        <thead className="table__header">
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={`table__column${toCellClass(column)}`}
                aria-sort={column.sort && column.sort === sortedBy ? 'other' : undefined}
              >
                {column.sort && address ? (
                  <a className="sort-link" href={toHref(address, { sort: column.sort })}>
                    {column.head}
                    {column.sort === sortedBy ? <Icon name="down" /> : null}
                  </a>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="table__body">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="table__row" data-row="" tabIndex={-1} {...attributesOf?.(row)}>
              {columns.map((column) => (
                <td key={column.name} className={`table__cell${toCellClass(column)}`}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toCellClass<Row>({ numeric, roomy, wideOnly }: Column<Row>): string {
  return `${numeric ? ' numeric' : ''}${roomy ? ' roomy' : ''}${wideOnly ? ' wide-only' : ''}`;
}
