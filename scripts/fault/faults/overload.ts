import { setTimeout as wait } from 'node:timers/promises';
import { atLeast, isTrue, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { Journal } from '../journal.ts';
import { accountBounds, LoadedRun } from '../loaded-run.ts';
import { inRows, toNumberedMessage } from '../numbered-message.ts';
import { openConnections, postMessage } from '../post-message.ts';
import { type Product, SECRETS } from '../product.ts';

const TIMES_OVER = 5;
/** More than that many senders do not wait at once. */
const MOST_OPEN = 1_000;
const CALM_CONNECTIONS = 250;
const TICK_MILLISECONDS = 5;

export const overload: Fault = {
  name: 'overload',
  what: 'five times what it takes without contention, whether or not it answers',
  full: { seconds: 60, times: 1 },
  short: { seconds: 2, times: 1 },
  async run(context, { seconds }) {
    const product = await context.getProduct();
    const pid = product.pid;
    const calm = await measureCalm(context, product, Math.max(2, seconds / 4));
    await readEventLoopDelay(product);
    const storm = await sendAnyway(product, context.nameRun(), calm.rate * TIMES_OVER, seconds);
    const delay = await readEventLoopDelay(product);
    const goodput = storm.taken / seconds;
    return {
      bounds: [
        ...calm.bounds,
        ...(await accountBounds(product.superuserUrl, storm.run, storm.journal)),
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
        'memory afterwards': readMemory(await product.ask<string>('/api/metrics')),
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

/** Sends at a rate whether or not what was sent is answered, as many senders do who do not know of each other. */
async function sendAnyway(product: Product, run: string, rate: number, seconds: number) {
  const journal = new Journal();
  const agent = openConnections(MOST_OPEN);
  const open = new Set<Promise<void>>();
  const from = performance.now();
  const until = from + seconds * 1_000;
  let due = 0;
  let number = 0;
  while (performance.now() < until) {
    const now = Math.floor(((performance.now() - from) / 1_000) * rate);
    for (; due < now; due++) {
      if (open.size >= MOST_OPEN) continue;
      const sending = send(number++).finally(() => open.delete(sending));
      open.add(sending);
    }
    await wait(TICK_MILLISECONDS);
  }
  const taken = journal.countTaken(from, until);
  const turnedAway = due - number;
  await Promise.all(open);
  agent.destroy();
  return { journal, taken, turnedAway, run };

  async function send(mine: number): Promise<void> {
    const message = toNumberedMessage(run, mine, 1, inRows, SECRETS);
    const sentAt = performance.now();
    const outcome = await postMessage(product.port, agent, message);
    journal.add({ number: mine, body: message.body, sentAt, endedAt: performance.now(), outcome });
  }
}

/** In seconds, since it was last asked. */
async function readEventLoopDelay(product: Product): Promise<number> {
  return readMetric(await product.ask<string>('/api/metrics'), 'nodejs_eventloop_lag_p99_seconds');
}

function readMemory(metrics: string): string {
  const bytes = readMetric(metrics, 'process_resident_memory_bytes');
  return `${Math.round(bytes / 1024 / 1024)} MiB resident`;
}

function readMetric(metrics: string, name: string): number {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
}
