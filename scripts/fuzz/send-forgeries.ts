import { connect } from '../fault/connect.ts';
import type { Product } from '../fault/product.ts';
import { type Forgery, listForgeries } from './forgeries.ts';
import { RawConnection } from './raw-connection.ts';

export interface SentForgeries {
  sent: number;
  /** By status. 401 is the rule; 400 says that it is no HTTP at all. */
  answers: Map<number, number>;
  /** Answered with anything that is no refusal. */
  accepted: string[];
  /** Rows that stand as authentic and were not there before. */
  trusted: number;
}

/** Below what one address may have refused in a minute; so each address sends a few and is done. */
const FORGERIES_AN_ADDRESS = 20;
const LANES = 8;
const REFUSALS: ReadonlySet<number> = new Set([400, 401]);
const TOO_MANY = 429;

/** Sends every forgery, a few from each of many addresses of this machine, and looks whether anything came of them. */
export async function sendForgeries(product: Product): Promise<SentForgeries> {
  const before = await countAuthentic(product);
  const result: SentForgeries = { sent: 0, answers: new Map(), accepted: [], trusted: 0 };
  const groups = toGroups([...listForgeries()]);
  let next = 0;
  const send = async () => {
    while (next < groups.length) {
      const at = next++;
      const connection = new RawConnection(product.port, toAddress(at));
      for (const forgery of groups[at] ?? []) await sendOne(connection, forgery, result);
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, send));
  result.trusted = (await countAuthentic(product)) - before;
  return result;
}

async function sendOne(connection: RawConnection, forgery: Forgery, result: SentForgeries): Promise<void> {
  const status = await connection.post(forgery.path, forgery.header, forgery.body);
  result.sent++;
  result.answers.set(status, (result.answers.get(status) ?? 0) + 1);
  if (!REFUSALS.has(status) && !(status === TOO_MANY && !hasManyAddresses))
    result.accepted.push(`${forgery.what}: ${status}`);
}

function toGroups(forgeries: Forgery[]): Forgery[][] {
  const groups: Forgery[][] = [];
  for (let from = 0; from < forgeries.length; from += FORGERIES_AN_ADDRESS)
    groups.push(forgeries.slice(from, from + FORGERIES_AN_ADDRESS));
  return groups;
}

/** Linux answers on all of 127.0.0.0/8, other systems on one address of it. */
const hasManyAddresses = process.platform === 'linux';

function toAddress(index: number): string {
  return hasManyAddresses ? `127.77.${Math.floor(index / 250)}.${(index % 250) + 1}` : '127.0.0.1';
}

async function countAuthentic(product: Product): Promise<number> {
  const client = await connect(product.superuserUrl);
  const { rows } = await client.query<{ rows: number }>(
    'select ((select count(*) from webhook_events) + (select count(*) from trade_events))::int as rows',
  );
  await client.end();
  return rows[0]?.rows ?? 0;
}
