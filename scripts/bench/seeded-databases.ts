import { seedGrowth } from '../growth/seed-growth.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';

export interface SeededDatabase {
  url: string;
  /** How much is in it, in words. */
  described: string;
}

const STORIES = 2_000;
const NUMBERS = new Intl.NumberFormat('en-GB');

/** A full and a small database with the same kinds of cargo, each seeded when it is first asked for. */
export class SeededDatabases {
  readonly #postgres: ScratchPostgres;
  readonly #many: number;
  readonly #few: number;
  #full: Promise<SeededDatabase> | undefined;
  #small: Promise<SeededDatabase> | undefined;

  constructor(postgres: ScratchPostgres, many: number, few: number) {
    this.#postgres = postgres;
    this.#many = many;
    this.#few = few;
  }

  full(): Promise<SeededDatabase> {
    this.#full ??= this.#seed('full', this.#many);
    return this.#full;
  }

  small(): Promise<SeededDatabase> {
    this.#small ??= this.#seed('small', this.#few);
    return this.#small;
  }

  async #seed(name: string, containers: number): Promise<SeededDatabase> {
    const database = `growth_${name}_${containers}`;
    const kept = await this.#postgres.findKept(database);
    if (kept) return kept;
    const start = performance.now();
    console.log(`Seeding ${NUMBERS.format(containers)} containers …`);
    const url = await this.#postgres.createDatabase(database);
    const growth = { containers, boxes: 1, stories: Math.min(STORIES, containers), rawEvery: 10 };
    const rows = await seedGrowth(url, growth, (line) => console.log(`  ${line}`));
    const count = (table: string) => NUMBERS.format(rows[table] ?? 0);
    console.log(`  ${((performance.now() - start) / 1_000).toFixed(0)} s in all`);
    const described = `${count('bills')} bills and ${count('trade_events')} facts`;
    await this.#postgres.keep(database, described);
    return { url, described };
  }
}
