import type pg from 'pg';

const ROWS_A_FETCH = 100;

/** Rows of a query one after the other, within the caller's transaction, whatever their number. One query at a time. */
export async function* readRows<Row extends object>(client: pg.ClientBase, sql: string): AsyncGenerator<Row> {
  await client.query(`DECLARE archived_rows NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${ROWS_A_FETCH} FROM archived_rows`);
    yield* rows;
    if (rows.length < ROWS_A_FETCH) break;
  }
  await client.query('CLOSE archived_rows');
}
