import { setTimeout as wait } from 'node:timers/promises';
import { toSeconds, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { waitUntilTaken } from '../load.ts';
import { LoadedRun } from '../loaded-run.ts';
import { findPort } from '../product.ts';
import { TcpProxy } from '../tcp-proxy.ts';

const PATIENCE_MILLISECONDS = 60_000;

export const blackHole: Fault = {
  name: 'black-hole',
  what: 'the network to the database swallows everything for a while, and ends no connection',
  full: { seconds: 60, times: 3 },
  short: { seconds: 6, times: 1 },
  async run(context, { seconds, times }) {
    const postgres = await context.getPostgres();
    const database = context.nameRun().toLowerCase();
    await postgres.createDatabase(database);
    const proxy = await TcpProxy.open(postgres.socket, await findPort());
    try {
      const product = await context.makeProduct({
        dataDirectory: context.makeFolder(),
        databaseUrl: postgres.toTcpUrl(database, proxy.port),
      });
      const run = new LoadedRun(context, product);
      const recoveries: number[] = [];
      for (let time = 0; time < times; time++) {
        await wait(1_500);
        proxy.swallow();
        await wait(seconds * 1_000);
        proxy.release();
        recoveries.push(await waitUntilTaken(run.journal, performance.now(), PATIENCE_MILLISECONDS));
      }
      const { bounds, figures } = await run.conclude();
      const survival = run.survivalBounds(10);
      await product.terminate();
      return {
        bounds: [
          ...bounds,
          ...survival,
          within('first 2xx after the network is back', Math.max(...recoveries), 5),
        ],
        figures: { ...figures, recoveries: recoveries.map(toSeconds).join(', ') },
      };
    } finally {
      await proxy.close();
    }
  },
};
