import { setTimeout as wait } from 'node:timers/promises';
import { toSeconds, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { waitUntilTaken } from '../load.ts';
import { LoadedRun } from '../loaded-run.ts';

const PATIENCE_MILLISECONDS = 60_000;

export const killApp: Fault = {
  name: 'kill-app',
  what: 'kill -9 of the process under full load; its supervisor starts it again',
  full: { seconds: 60, times: 20 },
  short: { seconds: 1, times: 1 },
  async run(context, { seconds, times }) {
    const product = await context.getProduct();
    const run = new LoadedRun(context, product);
    const recoveries: number[] = [];
    for (let time = 0; time < times; time++) {
      await wait((0.5 + Math.random() / 2) * seconds * 1_000);
      await product.kill();
      const startedAt = performance.now();
      await product.start();
      recoveries.push(await waitUntilTaken(run.journal, startedAt, PATIENCE_MILLISECONDS));
    }
    const { bounds, figures } = await run.conclude();
    const longest = Math.max(...recoveries);
    return {
      bounds: [...bounds, within('first 2xx after the restart', longest, 10)],
      figures: { ...figures, kills: times, recoveries: recoveries.map(toSeconds).join(', ') },
    };
  },
};
