import { setTimeout as wait } from 'node:timers/promises';
import { atLeast, isTrue, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { accountBounds, LoadedRun } from '../loaded-run.ts';
import type { Product } from '../product.ts';
import { readMetric, readResidentMebibytes } from '../read-metric.ts';
import { MOST_OPEN, sendAtRate } from '../send-at-rate.ts';

const TIMES_OVER = 5;
const CALM_CONNECTIONS = 250;
/** In seconds, since it was last asked. */
const EVENT_LOOP_DELAY = 'nodejs_eventloop_lag_p99_seconds';

export const overload: Fault = {
  name: 'overload',
  what: 'five times what it takes without contention, whether or not it answers',
  full: { seconds: 60, times: 1 },
  short: { seconds: 2, times: 1 },
  async run(context, { seconds }) {
    const product = await context.getProduct();
    const pid = product.pid;
    const calm = await measureCalm(context, product, Math.max(2, seconds / 4));
    await readMetric(product, EVENT_LOOP_DELAY);
    const run = context.nameRun();
    const storm = await sendAtRate(product.port, run, calm.rate * TIMES_OVER, seconds);
    const delay = await readMetric(product, EVENT_LOOP_DELAY);
    const goodput = storm.taken / seconds;
    return {
      bounds: [
        ...calm.bounds,
        ...(await accountBounds(product.superuserUrl, run, storm.journal)),
        atLeast('goodput against the rate without contention', goodput / calm.rate, 0.8),
        isTrue('the same process lives on', product.isRunning && product.pid === pid),
        within('event loop delay p99', delay * 1_000, 0.2),
      ],
      figures: {
        'without contention': `${Math.round(calm.rate)}/s`,
        offered: `${Math.round(storm.journal.sent / seconds)}/s sent, ${Math.round(storm.turnedAway / seconds)}/s found ${MOST_OPEN} waiting`,
        goodput: `${Math.round(goodput)}/s`,
        'turned away with 503': storm.journal.count('503'),
        // The system makes connections faster than a busy process takes them, and gives up those that wait too long.
        'connections never taken': storm.journal.count('reset'),
        'without an answer for 15 s': storm.journal.count('silent'),
        'p99 wait': `${Math.round(storm.journal.waitWithin(0.99))} ms`,
        'memory afterwards': `${Math.round(await readResidentMebibytes(product))} MiB resident`,
      },
    };
  },
};

/** What it takes when enough connections wait for their answers to fill its batches. */
async function measureCalm(context: Parameters<Fault['run']>[0], product: Product, seconds: number) {
  const run = new LoadedRun(context, product, CALM_CONNECTIONS);
  // The first seconds of a process are slower than all others.
  await wait(Math.min(3, seconds) * 1_000);
  const from = performance.now();
  await wait(seconds * 1_000);
  const rate = run.journal.countTaken(from, performance.now()) / seconds;
  const { bounds } = await run.conclude();
  return { rate, bounds };
}
