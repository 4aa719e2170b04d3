import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { CannotStart } from '#lib/cannot-start.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { keepSearchTexts, recountRows } from '#lib/fold/recount-rows.ts';
import { ensureDefaultFeeds } from '#lib/webhooks/default-feeds.ts';
import { asOwner } from './as-owner.ts';
import type { CasterData, CastRows, CopyRange } from './caster.ts';
import { checkSample } from './check-sample.ts';
import { CopyIn } from './copy-in.ts';
import { SEEDED_TABLES } from './seeded-tables.ts';
import { type Cast, tellStories } from './story.ts';
import { withoutIndexes } from './without-indexes.ts';

export interface Growth {
  containers: number;
  /** The most boxes under one bill. */
  boxes: number;
  /** Different stories; every further bill is a copy of one of them under other names. */
  stories: number;
  /** Every so manieth copy keeps its messages as well; of the others only what they said is known. */
  rawEvery: number;
}

/** How many rows there are of everything that was seeded, by table. */
export type Seeded = Record<string, number>;

const COPIES_A_RANGE = 50;
const MOST_THREADS = 3;
const SAMPLE = 200;
// Nearly all that is made dies young: room for it saves a quarter of the work.
const LIMITS = { maxYoungGenerationSizeMb: 128 };

/**
 * Fills an empty database with the containers of many stories: each is translated by the product once, and every copy of
 * it, under names and digests of its own, is folded by the product. A sample is folded again afterwards.
 *
 * @throws {CannotStart} when the database has facts already.
 * @throws {Error} when a row of the sample is not what the product makes of its facts.
 */
export async function seedGrowth(url: string, growth: Growth, say: (line: string) => void): Promise<Seeded> {
  const client = new pg.Client({ connectionString: url, pipeline: true });
  client.on('error', () => {}); // The statement that fails says so.
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM trade_events LIMIT 1');
    if (rowCount)
      throw new CannotStart('There are facts in the database already; seeding needs an empty one.');
    await ensureDefaultFeeds(client);
    const cast: Cast = { seed: 'growth', now: new Date(), stories: growth.stories, boxes: growth.boxes };
    const tables = SEEDED_TABLES.map(({ name }) => name);
    const tell = startClock(say);
    await withoutIndexes(
      client,
      tables,
      ['search_texts'],
      async () => {
        await asOwner(client, tables, () => fill(url, cast, growth));
        await keepSearchTexts(client, DEFAULT_WORKSPACE_ID);
      },
      () => tell('wrote the rows'),
    );
    tell('built the indexes');
    await client.query('BEGIN');
    await recountRows(client, DEFAULT_WORKSPACE_ID);
    await client.query('COMMIT');
    await client.query(`VACUUM (ANALYZE) ${tables.join(', ')}, search_texts, row_counts`);
    tell('counted and analysed');
    await checkSample(client, SAMPLE);
    tell('folded a sample again: every row is equal');
    return await countRows(client, tables);
  } finally {
    await client.end();
  }
}

function startClock(say: (line: string) => void): (what: string) => void {
  let start = performance.now();
  return (what) => {
    say(`${what} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
    start = performance.now();
  };
}

async function fill(url: string, cast: Cast, { containers, rawEvery }: Growth): Promise<void> {
  const copies = countCopies(
    tellStories(cast).map((story) => story.containers),
    containers,
  );
  const workerData: CasterData = { cast, rawEvery };
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(copies / COPIES_A_RANGE));
  const casters = Array.from(
    { length: threads },
    () => new Worker(new URL('./caster.ts', import.meta.url), { workerData, resourceLimits: LIMITS }),
  );
  const copyIn = await CopyIn.open(url, SEEDED_TABLES);
  let next = 0;
  const keepBusy = async (caster: Worker) => {
    let rows: Promise<unknown[]> | undefined;
    for (;;) {
      const range: CopyRange = { from: next, to: Math.min(copies, next + COPIES_A_RANGE) };
      next = range.to;
      // The next range is cast while this one is written.
      const cast = await rows;
      if (range.from < range.to) {
        rows = once(caster, 'message');
        caster.postMessage(range);
      } else {
        rows = undefined;
      }
      if (cast) await copyIn.write(cast[0] as CastRows);
      if (!rows) return;
    }
  };
  try {
    await Promise.all(casters.map(keepBusy));
    await copyIn.commit();
  } catch (error) {
    await copyIn.giveUp();
    throw error;
  } finally {
    for (const caster of casters) await caster.terminate();
  }
}

/** How many copies, story after story, have that many containers. */
function countCopies(containersOfStories: readonly number[], containers: number): number {
  const inARound = containersOfStories.reduce((sum, count) => sum + count, 0);
  if (inARound === 0) throw new CannotStart('There are no stories.');
  let copies = Math.floor(containers / inARound) * containersOfStories.length;
  let left = containers % inARound;
  for (const count of containersOfStories) {
    if (left <= 0) break;
    left -= count;
    copies++;
  }
  return copies;
}

async function countRows(client: pg.Client, tables: readonly string[]): Promise<Seeded> {
  const counts: Seeded = {};
  for (const table of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}
