import { setTimeout as wait } from 'node:timers/promises';
import { isTrue } from '../bound.ts';
import { connect } from '../connect.ts';
import type { Fault } from '../fault.ts';
import { LoadedRun } from '../loaded-run.ts';

// Within a transaction: those are the ones that write.
const TERMINATE = `
  select count(pg_terminate_backend(pid))::int as ended from (
    select pid from pg_stat_activity
    where application_name = 'clearhold' and xact_start is not null and pid <> pg_backend_pid()
    order by random() limit 1
  ) as writer`;

export const terminateConnections: Fault = {
  name: 'terminate-connections',
  what: 'pg_terminate_backend on a writing connection, again and again under full load',
  full: { seconds: 0.2, times: 200 },
  short: { seconds: 0.05, times: 20 },
  async run(context, { seconds, times }) {
    const product = await context.getProduct();
    const run = new LoadedRun(context, product);
    const client = await connect(product.superuserUrl);
    let ended = 0;
    const deadline = performance.now() + 60_000 + times * seconds * 10_000;
    while (ended < times && performance.now() < deadline) {
      await wait(seconds * 1_000);
      const { rows } = await client.query<{ ended: number }>(TERMINATE);
      ended += rows[0]?.ended ?? 0;
    }
    await client.end();
    const { bounds, figures } = await run.conclude();
    return {
      bounds: [
        ...bounds,
        isTrue(`${times} connections ended`, ended >= times, String(ended)),
        ...run.survivalBounds(10),
      ],
      figures,
    };
  },
};
