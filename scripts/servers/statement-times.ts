import pg from 'pg';

/** What `shared_preload_libraries` must name for it; nothing is counted before somebody asks. */
export const STATEMENT_SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
};

/** How long PostgreSQL works on the statements of one database, by its own count. */
export class StatementTimes {
  readonly #client: pg.Client;
  readonly #database: string;

  private constructor(client: pg.Client, database: string) {
    this.#client = client;
    this.#database = database;
  }

  /** Counts for connections that are opened from now on. */
  static async count(superuserUrl: string, database: string): Promise<StatementTimes> {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query('create extension if not exists pg_stat_statements');
    await client.query(`alter database ${database} set pg_stat_statements.track = 'top'`);
    return new StatementTimes(client, database);
  }

  async reset(): Promise<void> {
    await this.#client.query('select pg_stat_statements_reset()');
  }

  /** Milliseconds since the last reset, all statements together. */
  async read(): Promise<number> {
    const { rows } = await this.#client.query<{ milliseconds: number | null }>(
      `select sum(total_exec_time) as milliseconds
         from pg_stat_statements join pg_database on pg_database.oid = dbid
        where datname = $1`,
      [this.#database],
    );
    return rows[0]?.milliseconds ?? 0;
  }

  async end(): Promise<void> {
    await this.#client.query(`alter database ${this.#database} reset pg_stat_statements.track`);
    await this.#client.end();
  }
}
