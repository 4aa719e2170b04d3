import { setTimeout as wait } from 'node:timers/promises';
import { isTrue, none, within } from '../bound.ts';
import { connect } from '../connect.ts';
import type { Fault } from '../fault.ts';
import { isTaken, Journal } from '../journal.ts';
import { Load } from '../load.ts';
import { accountBounds } from '../loaded-run.ts';
import { onHotKeys, toNumberedMessage } from '../numbered-message.ts';
import { openConnections, postMessage } from '../post-message.ts';
import { type Product, SECRETS } from '../product.ts';

const CONNECTIONS = 64;
const RETRY_MILLISECONDS = 100;
const SETTLE_MILLISECONDS = 60_000;
/** PostgreSQL tells its statistics at most once a second. */
const STATISTICS_MILLISECONDS = 2_500;

export const twoInstances: Fault = {
  name: 'two-instances',
  what: 'two processes write the same bills and containers of one database; one alone gets the same in another order',
  full: { seconds: 600, times: 1 },
  short: { seconds: 1, times: 1 },
  async run(context, { seconds }) {
    const postgres = await context.getPostgres();
    const name = context.nameRun();
    const shared = await postgres.createDatabase(name.toLowerCase());
    const alone = await postgres.createDatabase(`${name.toLowerCase()}_alone`);
    // Both at once: who comes first migrates, and the other one waits for it.
    const pair = await startBoth(context, shared);
    const journal = new Journal();
    const load = new Load({
      journal,
      toPort: (number) => pair[toSide(number)].port,
      toMessage: (number, attempt) => toNumberedMessage(name, number, attempt, onHotKeys, SECRETS),
    });
    await wait(seconds * 1_000);
    const left = await load.settle(SETTLE_MILLISECONDS);
    const [state, other] = await Promise.all([askState(pair[0]), askState(pair[1])]);
    const single = await context.makeProduct({ dataDirectory: context.makeFolder(), databaseUrl: alone });
    await sendInReverse(single, name, load.numbered);
    const expected = await askState(single);
    await wait(STATISTICS_MILLISECONDS);
    const deadlocks = await countDeadlocks(shared);
    const account = await accountBounds(shared, name, journal);
    for (const product of [...pair, single]) await product.terminate();
    return {
      bounds: [
        none('sent again and never acknowledged', left),
        ...account,
        none('deadlocks', deadlocks),
        isTrue('both say one state', state.stateHash === other.stateHash),
        isTrue('and it is that of one process alone', state.stateHash === expected.stateHash),
        within('longest wait for an answer', journal.longestWait, 10),
      ],
      figures: {
        messages: journal.sent,
        rate: `${Math.round(journal.acknowledgements.size / seconds)}/s`,
        facts: `${state.facts} by two, ${expected.facts} by one`,
        postings: [...journal.outcomes].map(([outcome, count]) => `${count} × ${outcome}`).join(', '),
      },
    };
  },
};

interface State {
  facts: number;
  stateHash: string;
}

function askState(product: Product): Promise<State> {
  return product.ask<State>('/api/v1/state');
}

/** Neighbours on the same bill go to different processes, whatever their kind. */
function toSide(number: number): 0 | 1 {
  return Math.floor(number / 8) % 2 === number % 2 ? 0 : 1;
}

async function startBoth(
  context: Parameters<Fault['run']>[0],
  databaseUrl: string,
): Promise<[Product, Product]> {
  const first = context.makeProduct({ dataDirectory: context.makeFolder(), databaseUrl });
  const second = context.makeProduct({ dataDirectory: context.makeFolder(), databaseUrl });
  return Promise.all([first, second]);
}

/** The last message first, each until it is taken. */
async function sendInReverse(product: Product, run: string, count: number): Promise<void> {
  const agent = openConnections(CONNECTIONS);
  let next = count;
  const send = async () => {
    while (next > 0) {
      const message = toNumberedMessage(run, --next, 1, onHotKeys, SECRETS);
      while (!isTaken(await postMessage(product.port, agent, message))) await wait(RETRY_MILLISECONDS);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  agent.destroy();
}

async function countDeadlocks(url: string): Promise<number> {
  const client = await connect(url);
  const { rows } = await client.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  await client.end();
  return Number(rows[0]?.deadlocks);
}
