import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { CastRows } from './caster.ts';
import type { SeededTable } from './seeded-tables.ts';

interface Copy {
  client: pg.Client;
  stream: CopyStreamQuery;
  failure: Error | undefined;
}

/** One COPY into each of some tables, all going on at once. */
export class CopyIn {
  readonly #copies: ReadonlyMap<string, Copy>;

  private constructor(copies: ReadonlyMap<string, Copy>) {
    this.#copies = copies;
  }

  static async open(url: string, tables: readonly SeededTable[]): Promise<CopyIn> {
    const copies = new Map<string, Copy>();
    for (const table of tables) copies.set(table.name, await openCopy(url, table));
    return new CopyIn(copies);
  }

  /** Answers when there is room for more. */
  async write(rows: CastRows): Promise<void> {
    for (const [table, bytes] of Object.entries(rows)) {
      const copy = this.#copies.get(table);
      if (copy?.failure) throw copy.failure;
      if (bytes.byteLength > 0 && copy?.stream.write(Buffer.from(bytes.buffer)) === false)
        await once(copy.stream, 'drain');
    }
  }

  async commit(): Promise<void> {
    for (const { client, stream, failure } of this.#copies.values()) {
      if (failure) throw failure;
      stream.end();
      await finished(stream);
      await client.query('COMMIT');
      await client.end();
    }
  }

  async giveUp(): Promise<void> {
    for (const { client, stream } of this.#copies.values()) {
      stream.destroy();
      await client.end().catch(() => {});
    }
  }
}

/** Rows are frozen, as a vacuum would leave them: that needs a table emptied by the same transaction, and one table only. */
async function openCopy(url: string, { name, columns }: SeededTable): Promise<Copy> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // The COPY that fails says so.
  await client.connect();
  await client.query(`BEGIN; SET LOCAL statement_timeout = 0; TRUNCATE ${name}`);
  const { rows } = await client.query<{ whole: boolean }>(
    `SELECT relkind = 'r' AS whole FROM pg_class WHERE oid = $1::regclass`,
    [name],
  );
  const names = ['workspace_id', ...columns].map((column) => `"${column}"`).join(', ');
  const options = rows[0]?.whole ? '(FREEZE)' : '';
  const stream = client.query(copyFrom(`COPY ${name} (${names}) FROM STDIN ${options}`));
  const copy: Copy = { client, stream, failure: undefined };
  stream.on('error', (error) => {
    copy.failure = error;
    // Whoever waits for room need not wait any longer.
    stream.emit('drain');
  });
  return copy;
}
