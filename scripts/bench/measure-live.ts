import type { Browser } from '@playwright/test';
import { startServer } from '../servers/clearhold.ts';
import type { Program } from '../servers/program.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { signIn } from '../servers/sign-in.ts';
import { withLiveClients } from './live-clients.ts';
import { toMedian } from './median.ts';
import { openBrowser } from './open-page.ts';
import { readMemory } from './read-memory.ts';
import type { Measured, Row } from './report.ts';
import { type Sample, toRow } from './sample.ts';
import { READER, SECRETS } from './secrets.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { NewsOfNewCargo, toSignedRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';
import { timeUntilSeen, WATCHED } from './until-seen.ts';
import { withPrograms } from './with-programs.ts';

export interface LiveScale {
  /** How often a message is waited for on an open page. */
  messages: number;
  clients: number;
  repetitions: number;
  /** Messages a repetition. */
  load: number;
  mostSeconds: number;
}

const CONNECTIONS = 64;
// Milliseconds, megabytes, and the share of the ingest.
const MOST_UNTIL_SEEN = 1_500;
const MOST_MEMORY = 50;
const MOST_LOSS = 10;

/** Rows 47 and 50: how soon an open page shows what was acknowledged, and what many open pages cost. */
export function measureLive(postgres: ScratchPostgres, scale: LiveScale): Promise<Measured> {
  return withPrograms(async (keep) => {
    const start = async (name: string) =>
      keep(
        startServer({
          databaseUrl: await postgres.createDatabase(`live_${name}`),
          dataDirectory: `${postgres.directory}/live-${name}`,
          secrets: SECRETS,
          administrator: READER,
        }),
      );
    const seen = await inBrowser((browser) => measureSeen(browser, start('seen'), scale));
    const clients = await measureClients(await start('clients'), scale);
    return {
      rows: [...seen.rows, ...clients.rows],
      limits: seen.limits,
      sizes: clients.sizes,
    };
  });
}

async function inBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function measureSeen(browser: Browser, starting: Promise<Program>, { messages }: LiveScale) {
  const { port } = await starting;
  const cookie = await signIn(port, READER);
  const rows: Row[] = [];
  for (const [name, toNews] of Object.entries(WATCHED)) {
    const sample = await timeUntilSeen(browser, { port, cookie, messages }, toNews);
    const row = toRow(`acknowledged until seen on ${name}`, 1, [sample], { note: `${messages} messages` });
    rows.push({ ...row, rate: null });
  }
  const limits = rows.map(({ name, p95 }) => ({
    row: 47,
    what: `${name}, p95`,
    milliseconds: p95,
    atMost: MOST_UNTIL_SEEN,
  }));
  return { rows, limits };
}

/** Ingest with and without the clients, by turns, after their memory. */
async function measureClients(
  { port, pid }: Program,
  { clients, repetitions, load, mostSeconds }: LiveScale,
) {
  const cookie = await signIn(port, READER);
  const news = new NewsOfNewCargo(`live ${Date.now()}`);
  const ingest = async (name: string) => {
    const requests = news.take(load).map(toSignedRequest);
    return toSample(await sendLoadApart({ port, requests, connections: CONNECTIONS, mostSeconds }), name);
  };
  const follow = <Result>(work: () => Promise<Result>) =>
    withLiveClients({ port, cookie, count: clients }, work);
  await ingest('The warm-up');
  // Once before: what the first streams of a process load is not theirs.
  await withLiveClients({ port, cookie, count: 1 }, () => ingest('The warm-up'));
  const before = await readMemory(pid);
  const memory = (await follow(() => readMemory(pid))) - before;
  const alone: Sample[] = [];
  const beside: Sample[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    alone.push(await ingest('Ingest alone'));
    beside.push(await follow(() => ingest('Ingest beside live clients')));
  }
  const kept = toMedian(beside.map(({ rate }, index) => rate / (alone[index]?.rate ?? Number.NaN)));
  return {
    rows: [
      toRow('ingest with no live client', CONNECTIONS, alone),
      toRow(`ingest beside ${clients} live clients`, CONNECTIONS, beside),
    ],
    sizes: [
      {
        row: 50,
        what: `memory of ${clients} live clients`,
        amount: memory,
        unit: 'MB' as const,
        atMost: MOST_MEMORY,
      },
      {
        row: 50,
        what: 'ingest lost to them',
        amount: (1 - kept) * 100,
        unit: '%' as const,
        atMost: MOST_LOSS,
      },
    ],
  };
}
