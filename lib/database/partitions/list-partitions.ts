import type pg from 'pg';

/** A partition of the raw messages, with the ids it takes. */
export interface Partition {
  name: string;
  /** Null: from the first id there can be. */
  from: string | null;
  to: string;
}

const BOUND = /^FOR VALUES FROM \((?:'([0-9a-f-]{36})'|MINVALUE)\) TO \('([0-9a-f-]{36})'\)$/;

/** The partitions of the raw messages by time; the one that takes all the rest is not among them. */
export async function listPartitions(client: Pick<pg.ClientBase, 'query'>): Promise<Partition[]> {
  const { rows } = await client.query<{ name: string; bound: string }>(
    `SELECT part.relname AS name, pg_get_expr(part.relpartbound, part.oid) AS bound
       FROM pg_inherits JOIN pg_class AS part ON part.oid = inhrelid
      WHERE inhparent = 'webhook_events'::regclass`,
  );
  return rows
    .flatMap(({ name, bound }) => {
      const [, from, to] = BOUND.exec(bound) ?? [];
      return to === undefined ? [] : [{ name, from: from ?? null, to }];
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}
