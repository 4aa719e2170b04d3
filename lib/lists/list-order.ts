import { Prisma } from '#lib/database/generated/client.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { Instant } from '#lib/domain/instant.ts';

/** A column (or expression) that takes part in the order of a list. Never null: the SQL puts a far day in its place. */
export interface OrderedColumn {
  /** Written here in the code, never taken from a request. */
  readonly sql: string;
  readonly type: 'timestamptz' | 'date' | 'integer' | 'bigint' | 'text' | 'uuid';
}

/** A total order of a list: the last column tells all rows apart. Descending holds for all columns. */
export interface ListOrder {
  readonly columns: readonly OrderedColumn[];
  readonly descending: boolean;
}

/** Where a page goes on, as SQL. Rows come in `orderBy`, after `after`; `position` is what the next cursor holds. */
export interface Keyset {
  readonly after: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  /** A JSON array of texts. */
  readonly position: Prisma.Sql;
}

/** The clauses that resume a list in its order after the row at `position`; from the start without one. */
export function toKeyset(order: ListOrder, position: readonly string[] | null): Keyset {
  const direction = order.descending ? 'DESC' : 'ASC';
  const columns = order.columns.map(({ sql }) => Prisma.raw(sql));
  return {
    orderBy: Prisma.join(order.columns.map(({ sql }) => Prisma.raw(`${sql} ${direction}`))),
    position: Prisma.sql`json_build_array(${Prisma.join(order.columns.map(({ sql, type }) => Prisma.raw(AS_TEXT[type](sql))))})`,
    after: position
      ? Prisma.sql`(${Prisma.join(columns)}) ${Prisma.raw(order.descending ? '<' : '>')} (${Prisma.join(
          order.columns.map(({ type }, index) => Prisma.sql`${position[index] ?? ''}::${Prisma.raw(type)}`),
        )})`
      : Prisma.sql`TRUE`,
  };
}

/** How a value of each type stands in a cursor: exact, and the same whatever the database's settings. */
const AS_TEXT: Record<OrderedColumn['type'], (sql: string) => string> = {
  timestamptz: (sql) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  date: (sql) => `to_char(${sql}, 'YYYY-MM-DD')`,
  integer: (sql) => `(${sql})::text`,
  bigint: (sql) => `(${sql})::text`,
  text: (sql) => sql,
  uuid: (sql) => `(${sql})::text`,
};

// Read as days and moments, not as a sender's words: the far days that stand for "none" are among them.
const IS_TEXT_OF: Record<OrderedColumn['type'], (text: string) => boolean> = {
  timestamptz: (text) => Instant.safeParse(text).success,
  date: (text) => CalendarDay.safeParse(text).success,
  integer: (text) => /^-?\d{1,9}$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  text: (text) => !text.includes('\0'),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
};

/** Whether a position can have come from a list in this order: a cursor is text from a stranger until then. */
export function isPositionIn(order: ListOrder, position: readonly string[]): boolean {
  return (
    position.length === order.columns.length &&
    order.columns.every(({ type }, index) => IS_TEXT_OF[type](position[index] ?? ''))
  );
}
