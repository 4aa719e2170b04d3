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
  orders: Readonly<Record<Sort, ListOrder>>;
}

/**
 * One page of a list by keyset: however deep, it reads only the rows it shows.
 * @throws {BadRequest} for a cursor that is not one of this list.
 */
export async function selectPage<Row extends object, Sort extends string>(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  { list, columns, from, where, orders }: ListStatement<Sort>,
  query: Paging & { sort: Sort },
): Promise<Page<Row>> {
  const order = orders[query.sort];
  const { after, orderBy, position } = toKeyset(order, readPosition(list, order, query));
  const rows = await prisma.$queryRaw<(Row & { position: string[] })[]>`
    SELECT ${columns}, ${position} AS position
      FROM ${from}
     WHERE ${Prisma.join([...where, after], ' AND ')}
     ORDER BY ${orderBy}
     LIMIT ${query.limit + 1}`;
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (last) => encodeCursor(toCursorName(list, query.sort), last.position),
  );
}

/** A page whose items are made of its rows. */
export function mapPage<Row, Item>(page: Page<Row>, toItem: (row: Row) => Item): Page<Item> {
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}
