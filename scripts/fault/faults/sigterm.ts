import { setTimeout as wait } from 'node:timers/promises';
import { none, toSeconds, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { LoadedRun } from '../loaded-run.ts';

export const sigterm: Fault = {
  name: 'sigterm',
  what: 'SIGTERM under full load: what was accepted is answered, then the process ends',
  full: { seconds: 5, times: 20 },
  short: { seconds: 1, times: 1 },
  async run(context, { seconds, times }) {
    const product = await context.getProduct();
    const run = new LoadedRun(context, product);
    const exits: number[] = [];
    let dirty = 0;
    for (let time = 0; time < times; time++) {
      await wait((0.5 + Math.random() / 2) * seconds * 1_000);
      const { code, milliseconds } = await product.terminate();
      exits.push(milliseconds);
      if (code !== 0) dirty++;
      await product.start();
    }
    const { bounds, figures } = await run.conclude();
    return {
      bounds: [
        ...bounds,
        none('requests that were sent and cut off', run.journal.count('reset') + run.journal.count('silent')),
        none('exits with another code than 0', dirty),
        within('longest time to the exit', Math.max(...exits), 10),
      ],
      figures: { ...figures, exits: exits.map(toSeconds).join(', ') },
    };
  },
};
