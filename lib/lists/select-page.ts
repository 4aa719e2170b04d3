import { Prisma, type PrismaClient } from '#lib/database/generated/client.ts';
import { encodeCursor, type Page, toPage } from '#lib/database/page.ts';
import { type ListOrder, toKeyset } from './list-order.ts';
import { type Paging, readPosition, toCursorName } from './list-query.ts';

/** One list as SQL: `SELECT columns FROM from WHERE where`, in one of its orders. */
export interface ListStatement<Sort extends string> {
  /** The list's name, as its cursors carry it. */
  list: string;
  columns: Prisma.Sql;
  from: Prisma.Sql;
  where: Prisma.Sql[];
  /** Conditions besides that no index serves in the list's order. */
  rare?: Rare;
  /**
   * Conditions that share all rows of the list out among them. Where an index knows the order only within each, the first
   * rows of every part are read by it and merged.
   */
  parts?: Parts;
  orders: Readonly<Record<Sort, ListOrder>>;
}

export interface Parts {
  /** How `from` names its rows. */
  alias: string;
  conditions: Prisma.Sql[];
}

/**
 * What is either so common that it is met among the next rows of a list, or so rare that its rows are looked up and
 * sorted. Which of both is not known before: the next rows are read first.
 */
export interface Rare {
  /** How `from` names its rows. */
  alias: string;
  conditions: Prisma.Sql[];
  /** Conditions that name the rows where they are few; `null` where they are not known. */
  find?: () => Promise<Prisma.Sql[] | null>;
}

/** Among so many rows of the list what is common is looked for: for each row that a page shows. */
const SKIMMED_A_ROW = 20;

type Client = Pick<PrismaClient, '$queryRaw'>;
type PositionedRow<Row> = Row & { position: string[] };

/**
 * One page of a list by keyset: however deep, it reads only the rows it shows.
 * @throws {BadRequest} for a cursor that is not one of this list.
 */
export async function selectPage<Row extends object, Sort extends string>(
  prisma: Client,
  statement: ListStatement<Sort>,
  query: Paging & { sort: Sort },
): Promise<Page<Row>> {
  const order = statement.orders[query.sort];
  const position = readPosition(statement.list, order, query);
  const rows = await selectRowsOrRare<Row>(prisma, statement, order, position, query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (last) => encodeCursor(toCursorName(statement.list, query.sort), last.position),
  );
}

async function selectRowsOrRare<Row extends object>(
  prisma: Client,
  statement: ListStatement<string>,
  order: ListOrder,
  position: readonly string[] | null,
  rows: number,
): Promise<PositionedRow<Row>[]> {
  const { rare, ...others } = statement;
  if (!rare || rare.conditions.length === 0) return selectRows(prisma, others, order, position, rows);
  const { orderBy, position: ofRow } = toKeyset(order, null);
  const alias = Prisma.raw(rare.alias);
  const next = toStatement(others, Prisma.sql`${alias}.*`, order, position, rows * SKIMMED_A_ROW);
  const met = await prisma.$queryRaw<PositionedRow<Row>[]>`
    SELECT ${others.columns}, ${ofRow} AS position FROM (${next}) ${alias}
     WHERE ${Prisma.join(rare.conditions, ' AND ')} ORDER BY ${orderBy} LIMIT ${rows}`;
  if (met.length === rows) return met;
  const found = (await rare.find?.()) ?? null;
  const where = [...others.where, ...rare.conditions, ...(found ?? [])];
  const parts = found ? undefined : others.parts;
  return selectRows(prisma, { ...others, where, parts }, order, position, rows);
}

/**
 * The next rows of a list after a position, each with its own. `orderBy` may name another order that comes to the same
 * within these rows and is served by an index.
 */
export function selectRows<Row extends object>(
  prisma: Client,
  statement: Pick<ListStatement<string>, 'columns' | 'from' | 'where' | 'parts'>,
  order: ListOrder,
  position: readonly string[] | null,
  rows: number,
  seek: { order: ListOrder; position: readonly string[] | null } = { order, position },
): Promise<PositionedRow<Row>[]> {
  const shown = Prisma.sql`${statement.columns}, ${toKeyset(order, null).position} AS position`;
  return prisma.$queryRaw<PositionedRow<Row>[]>(
    toStatement(statement, shown, seek.order, seek.position, rows),
  );
}

function toStatement(
  { from, where, parts }: Pick<ListStatement<string>, 'from' | 'where' | 'parts'>,
  selected: Prisma.Sql,
  order: ListOrder,
  position: readonly string[] | null,
  rows: number,
): Prisma.Sql {
  const { after, orderBy } = toKeyset(order, position);
  const firstOf = (shown: Prisma.Sql, conditions: Prisma.Sql[]) => Prisma.sql`
    SELECT ${shown} FROM ${from}
     WHERE ${Prisma.join([...where, ...conditions, after], ' AND ')} ORDER BY ${orderBy} LIMIT ${rows}`;
  if (parts === undefined) return firstOf(selected, []);
  const alias = Prisma.raw(parts.alias);
  const merged = parts.conditions.map((part) => Prisma.sql`(${firstOf(Prisma.sql`${alias}.*`, [part])})`);
  return Prisma.sql`
    SELECT ${selected} FROM (${Prisma.join(merged, ' UNION ALL ')}) ${alias} ORDER BY ${orderBy} LIMIT ${rows}`;
}

/** A page whose items are made of its rows. */
export function mapPage<Row, Item>(page: Page<Row>, toItem: (row: Row) => Item): Page<Item> {
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}
