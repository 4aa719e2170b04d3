import { setTimeout as wait } from 'node:timers/promises';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { isTrue, none, within } from '../bound.ts';
import { connect } from '../connect.ts';
import type { Fault } from '../fault.ts';
import { Journal } from '../journal.ts';
import { accountBounds } from '../loaded-run.ts';
import { type NumberedMessage, toNumberedMessage } from '../numbered-message.ts';
import { openConnections, postMessage } from '../post-message.ts';
import { type Product, SECRETS } from '../product.ts';

const BATCH = 500;
/** Two lone messages keep both writers busy while the batch gathers behind them. */
const HOLDERS = 2;
const SENT = BATCH + HOLDERS;
const POISONED = 250;
const HOLDER_MILLISECONDS = 100;
const GATHER_MILLISECONDS = 1_500;

/** Each message is about a bill of its own, so that one of them can be named. */
const toOwnSubject = (number: number) => number;

export const poison: Fault = {
  name: 'poison',
  what: 'one message of a batch of 500 that the database refuses: it stands alone, its neighbours are kept',
  full: { seconds: 0, times: 20 },
  short: { seconds: 0, times: 1 },
  async run(context, { times }) {
    const product = await context.getProduct();
    const journal = new Journal();
    const run = context.nameRun();
    let quarantined = 0;
    let keptRaw = 0;
    let largest = 0;
    for (let time = 0; time < times; time++) {
      const name = `${run}T${time}`;
      const ids = await sendBatchWithPoison(product, name, time * SENT, journal);
      const client = await connect(product.superuserUrl);
      const { rows } = await client.query<{ state: string; inTransaction: number }>(
        `select state, (select count(*) from webhook_events as other
                        where other.xmin::text = mine.xmin::text and other.id = any($2::uuid[]))::int as "inTransaction"
         from webhook_events as mine where workspace_id = $1 and id = any($2::uuid[])`,
        [DEFAULT_WORKSPACE_ID, ids],
      );
      await client.end();
      quarantined += rows.filter(({ state }) => state === 'failed').length;
      keptRaw += rows.length;
      largest = Math.max(largest, ...rows.map(({ inTransaction }) => inTransaction));
    }
    // The poisoned ones are accounted for here; the others below, like those of every run.
    for (let time = 0; time < times; time++) journal.acknowledgements.delete(time * SENT + POISONED);
    return {
      bounds: [
        none('not acknowledged', times * SENT - journal.count('200')),
        isTrue('every message kept raw', keptRaw === times * SENT, String(keptRaw)),
        isTrue('the poisoned one quarantined, no other', quarantined === times, String(quarantined)),
        ...(await accountBounds(product.superuserUrl, run, journal)),
        within('longest wait for an answer', journal.longestWait, 10),
      ],
      figures: { batches: times, 'messages in the largest transaction': largest },
    };
  },
};

/**
 * Sends 500 messages that are all waiting when the next batch is taken, one of which breaks a rule of the database that
 * stands for whatever a database may refuse. Answers their ids.
 */
async function sendBatchWithPoison(
  product: Product,
  name: string,
  from: number,
  journal: Journal,
): Promise<string[]> {
  const client = await connect(product.superuserUrl);
  await client.query(
    `alter table bills add constraint ${name.toLowerCase()}_poison check (bill_number <> '${name}B${POISONED}') not valid`,
  );
  const agent = openConnections(SENT);
  const send = async (number: number) => {
    const message = toNumberedMessage(name, number, 1, toOwnSubject, SECRETS);
    await post(product, agent, from + number, message, journal);
  };
  // Both writers wait for this lock; all that comes meanwhile waits for them.
  await client.query('begin');
  await client.query('lock table change_versions in access exclusive mode');
  const sent: Promise<void>[] = [];
  for (let number = SENT - 1; number >= 0; number--) {
    sent.push(send(number));
    if (number >= BATCH) await wait(HOLDER_MILLISECONDS);
  }
  await wait(GATHER_MILLISECONDS);
  await client.query('commit');
  await Promise.all(sent);
  await client.query(`alter table bills drop constraint ${name.toLowerCase()}_poison`);
  await client.end();
  agent.destroy();
  return Array.from(
    { length: SENT },
    (_, number) => journal.acknowledgements.get(from + number)?.id ?? '',
  ).filter(Boolean);
}

async function post(
  product: Product,
  agent: ReturnType<typeof openConnections>,
  number: number,
  message: NumberedMessage,
  journal: Journal,
): Promise<void> {
  const sentAt = performance.now();
  const outcome = await postMessage(product.port, agent, message);
  journal.add({ number, body: message.body, sentAt, endedAt: performance.now(), outcome });
}
