import { setTimeout as wait } from 'node:timers/promises';
import { type Bound, isTrue } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { accountBounds } from '../loaded-run.ts';
import type { Product } from '../product.ts';
import { readResidentMebibytes } from '../read-metric.ts';
import { sendAtRate } from '../send-at-rate.ts';
import { toSlope } from '../to-slope.ts';

const RATE = 500;
const SAMPLE_MILLISECONDS = 5_000;
/** The first rounds are not counted: a process grows until its caches and its heap have found their size. */
const WARM_UP = 1 / 4;
const MOST_MEBIBYTES_A_MINUTE = 1;
const MOST_DRIFT = 0.2;

interface Round {
  /** p99 of the answers, in milliseconds. */
  p99: number;
  memory: { x: number; y: number }[];
}

/** Nothing goes wrong for hours. Each round is accounted for by itself, so that this program does not grow either. */
export const soak: Fault = {
  name: 'soak',
  what: `${RATE} messages a second, hour after hour: neither memory nor waiting grows`,
  full: { seconds: 300, times: 24 },
  short: { seconds: 2, times: 2 },
  async run(context, { seconds, times }) {
    const product = await context.makeProduct({ dataDirectory: context.makeFolder() });
    const { pid } = product;
    const rounds: Round[] = [];
    const broken: Bound[] = [];
    let messages = 0;
    for (let time = 0; time < times; time++) {
      const name = context.nameRun();
      const sampling = sampleMemory(product);
      const { journal } = await sendAtRate(product.port, name, RATE, seconds);
      rounds.push({ p99: journal.waitWithin(0.99), memory: await sampling.end() });
      messages += journal.acknowledgements.size;
      broken.push(
        ...(await accountBounds(product.superuserUrl, name, journal)).filter(({ holds }) => !holds),
      );
    }
    await product.terminate();
    return {
      bounds: [...broken, isTrue('every round accounts for its messages', broken.length === 0)].concat(
        isTrue('the same process lived on', product.pid === pid),
        assessRounds(rounds.slice(Math.floor(times * WARM_UP))),
      ),
      figures: {
        messages,
        'p99 of each round': rounds.map(({ p99 }) => `${Math.round(p99)} ms`).join(', '),
        'memory at the end of each round': rounds
          .map(({ memory }) => `${Math.round(memory.at(-1)?.y ?? Number.NaN)} MiB`)
          .join(', '),
      },
    };
  },
};

function assessRounds(rounds: Round[]): Bound[] {
  const slope = toSlope(rounds.flatMap(({ memory }) => memory));
  const [first, last] = [rounds[0]?.p99 ?? Number.NaN, rounds.at(-1)?.p99 ?? Number.NaN];
  const drift = last / first - 1;
  return [
    {
      what: 'memory grows by at most',
      measured: `${slope.toFixed(2)} MiB/min`,
      limit: `≤ ${MOST_MEBIBYTES_A_MINUTE} MiB/min`,
      holds: slope <= MOST_MEBIBYTES_A_MINUTE,
      timed: true,
    },
    {
      what: 'p99 of the last round against the first',
      measured: `${(drift * 100).toFixed(0)} %`,
      limit: `≤ ${MOST_DRIFT * 100} %`,
      holds: drift <= MOST_DRIFT,
      timed: Number.isFinite(drift),
    },
  ];
}

/** Reads the memory of a process until it is told to end: minutes since the program began, and MiB. */
function sampleMemory(product: Product): { end: () => Promise<Round['memory']> } {
  const ended = new AbortController();
  const readings: Round['memory'] = [];
  const read = async () => {
    readings.push({ x: performance.now() / 60_000, y: await readResidentMebibytes(product) });
  };
  const reading = (async () => {
    while (!ended.signal.aborted) {
      await read();
      await wait(SAMPLE_MILLISECONDS, undefined, { signal: ended.signal }).catch(() => {});
    }
    await read();
  })();
  return {
    end: async () => {
      ended.abort();
      await reading;
      return readings;
    },
  };
}
