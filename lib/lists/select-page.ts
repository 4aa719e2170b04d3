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
  const rows = await selectRows<Row>(prisma, statement, order, position, query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (last) => encodeCursor(toCursorName(statement.list, query.sort), last.position),
  );
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
  const { after, orderBy } = toKeyset(seek.order, seek.position);
  const { columns, from, where, parts } = statement;
  const firstOf = (selected: Prisma.Sql, conditions: Prisma.Sql[]) => Prisma.sql`
    SELECT ${selected} FROM ${from}
     WHERE ${Prisma.join([...where, ...conditions, after], ' AND ')} ORDER BY ${orderBy} LIMIT ${rows}`;
  const shown = Prisma.sql`${columns}, ${toKeyset(order, null).position} AS position`;
  if (parts === undefined) return prisma.$queryRaw<PositionedRow<Row>[]>(firstOf(shown, []));
  const alias = Prisma.raw(parts.alias);
  const merged = parts.conditions.map((part) => Prisma.sql`(${firstOf(Prisma.sql`${alias}.*`, [part])})`);
  return prisma.$queryRaw<PositionedRow<Row>[]>`
    SELECT ${shown} FROM (${Prisma.join(merged, ' UNION ALL ')}) ${alias} ORDER BY ${orderBy} LIMIT ${rows}`;
}

/** A page whose items are made of its rows. */
export function mapPage<Row, Item>(page: Page<Row>, toItem: (row: Row) => Item): Page<Item> {
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}
