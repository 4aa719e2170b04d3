import { setTimeout as wait } from 'node:timers/promises';
import { isTrue, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { LoadedRun } from '../loaded-run.ts';

const LONGEST_DELAY = 50;
const DELAYS = [0, 2, LONGEST_DELAY];

export const slowFsync: Fault = {
  name: 'slow-fsync',
  what: 'a disk that takes 2 ms and 50 ms longer for every fsync',
  full: { seconds: 20, times: 1 },
  short: { seconds: 1, times: 1 },
  findObstacle: () => (process.platform === 'linux' ? undefined : 'fsync can be slowed on Linux only'),
  async run(context, { seconds }) {
    const postgres = await context.getPostgres();
    const { fsync } = postgres;
    if (!fsync)
      return { bounds: [], figures: { skipped: 'there is no gcc to build the library that slows fsync' } };
    const databaseUrl = await postgres.createDatabase(context.nameRun().toLowerCase());
    const product = await context.makeProduct({ dataDirectory: context.makeFolder(), databaseUrl });
    const run = new LoadedRun(context, product);
    const rates: [delay: number, rate: number, p99: number][] = [];
    let felt = { from: 0, until: 0 };
    for (const delay of DELAYS) {
      fsync.set(delay);
      await wait(500);
      const from = performance.now();
      await wait(seconds * 1_000);
      const until = performance.now();
      felt = { from, until };
      const rate = run.journal.countTaken(from, until) / ((until - from) / 1_000);
      rates.push([delay, rate, run.journal.waitWithin(0.99, from, until)]);
    }
    fsync.set(0);
    const { bounds, figures } = await run.conclude();
    await product.terminate();
    return {
      bounds: [
        ...bounds,
        isTrue('the delay is felt', run.journal.waitWithin(0.5, felt.from, felt.until) >= LONGEST_DELAY),
        within('longest wait for an answer', run.journal.longestWait, 10),
      ],
      figures: {
        ...figures,
        ...Object.fromEntries(
          rates.map(([delay, rate, p99]) => [
            `${delay} ms more`,
            `${Math.round(rate)}/s, p99 ${Math.round(p99)} ms`,
          ]),
        ),
      },
    };
  },
};
