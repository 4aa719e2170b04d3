import { startServer } from '../servers/clearhold.ts';
import type { Program } from '../servers/program.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { signIn } from '../servers/sign-in.ts';
import type { StatementTimes } from '../servers/statement-times.ts';
import { toMedian } from './median.ts';
import type { Measured, Row } from './report.ts';
import { type Sample, toRow } from './sample.ts';
import { API_KEY, READER, SECRETS } from './secrets.ts';
import type { SeededDatabase } from './seeded-databases.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { toGetRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';
import { walkDown } from './walk-down.ts';
import { withPrograms } from './with-programs.ts';

export interface PagesScale {
  /** How many of the lists. */
  lists: number;
  /** Requests for each list and database, one after the other. */
  requests: number;
  /** For how long the rate of a page is counted, a repetition. */
  seconds: number;
  repetitions: number;
  /** For how long a list is paged through to get far down. */
  walkSeconds: number;
}

/** A list as a page and in the API, with the same order, so that a cursor of one is one of the other. */
const LISTS = [
  { page: '/customs', api: '/api/v1/bills' },
  { page: '/customs?bucket=held', api: '/api/v1/bills?bucket=held' },
  { page: '/containers', api: '/api/v1/containers' },
  { page: '/exceptions', api: '/api/v1/exceptions' },
  { page: '/declarations', api: '/api/v1/declarations' },
  { page: '/shipments', api: '/api/v1/shipments' },
  { page: '/webhook-events', api: '/api/v1/webhook-events' },
] as const;
const READERS = 4;
const WARM_UP = 5;
// Milliseconds.
const MOST_STATEMENTS = 5;

/** A server of ours, and the session of somebody who reads there. */
interface Site extends Program {
  cookie: string;
}

interface Databases {
  full: SeededDatabase;
  small: SeededDatabase;
}

/** Rows 44 and 45: every list on a full and a small database, at its beginning and far down, and against an empty page. */
export function measurePages(
  postgres: ScratchPostgres,
  emptyNext: Program,
  databases: Databases,
  scale: PagesScale,
): Promise<Measured> {
  return withPrograms(async (keep) => {
    const times = await postgres.timeStatements(databases.full.url);
    const start = async (name: keyof Databases): Promise<Site> => {
      const server = await keep(
        startServer({
          databaseUrl: databases[name].url,
          dataDirectory: `${postgres.directory}/pages-${name}`,
          secrets: SECRETS,
          apiKey: API_KEY,
          administrator: READER,
        }),
      );
      return { ...server, cookie: await signIn(server.port, READER) };
    };
    const full = await start('full');
    const small = await start('small');
    const lists = [];
    const rates = [];
    for (const list of LISTS.slice(0, scale.lists)) {
      lists.push(...(await measureList(full, small, list, databases, times, scale)));
      rates.push(await compareRates(full, list.page, emptyNext, scale));
    }
    await times.end();
    return {
      rows: [...lists, ...rates].flatMap(({ rows }) => rows),
      ratios: {
        list_million_vs_ten_thousand: Math.max(...lists.map(({ growth }) => growth)),
        list_deep_vs_first_page: Math.max(...lists.map(({ depth }) => depth)),
        list_vs_smallest_page: Math.min(...rates.map(({ ratio }) => ratio)),
      },
      limits: [
        {
          row: 44,
          what: 'the statements behind the worst list, full database, a request',
          milliseconds: Math.max(...lists.map(({ statements }) => statements)),
          atMost: MOST_STATEMENTS,
        },
      ],
    };
  });
}

/** A list as a page and in the API, on both databases and far down. */
async function measureList(
  full: Site,
  small: Site,
  { page, api }: (typeof LISTS)[number],
  databases: Databases,
  times: StatementTimes,
  scale: PagesScale,
): Promise<{ rows: Row[]; growth: number; depth: number; statements: number }[]> {
  const { cursor, rows } = await walkDown(full, api, scale.walkSeconds);
  const measured = [];
  for (const path of [page, api]) {
    const deep = cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const onSmall = await readOneByOne(small, path, scale.requests);
    await times.reset();
    const onFull = await readOneByOne(full, path, scale.requests);
    const statements = (await times.read()) / (WARM_UP + scale.requests);
    const farDown = await readOneByOne(full, deep, scale.requests);
    measured.push({
      statements,
      growth: onFull.p95 / onSmall.p95,
      depth: farDown.p95 / onFull.p95,
      rows: [
        toRow(path, 1, [onSmall], { note: databases.small.described }),
        toRow(path, 1, [onFull], {
          note: `${databases.full.described}; ${statements.toFixed(1)} ms of it in statements`,
        }),
        toRow(path, 1, [farDown], { note: `${databases.full.described}, ${rows} rows down` }),
      ],
    });
  }
  return measured;
}

async function readOneByOne({ port, cookie }: Site, path: string, count: number): Promise<Sample> {
  const request = toGetRequest(path, cookie);
  await sendLoadApart({ port, requests: Array(WARM_UP).fill(request), connections: 1 });
  return toSample(await sendLoadApart({ port, requests: Array(count).fill(request), connections: 1 }), path);
}

/** A page and the smallest page by turns, several readers each. */
async function compareRates(
  full: Site,
  page: string,
  emptyNext: Program,
  { seconds, repetitions }: PagesScale,
): Promise<{ rows: Row[]; ratio: number }> {
  const count = ({ port }: Program, path: string) => {
    const requests = Array(seconds * 5_000).fill(toGetRequest(path, full.cookie));
    return sendLoadApart({ port, requests, connections: READERS, mostSeconds: seconds });
  };
  const pages: Sample[] = [];
  const smallest: Sample[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    pages.push(toSample(await count(full, page), page));
    smallest.push(toSample(await count(emptyNext, '/'), 'The smallest page'));
  }
  const ratios = pages.map(({ rate }, index) => rate / (smallest[index]?.rate ?? Number.NaN));
  return {
    rows: [
      toRow(page, READERS, pages, { note: `${toMedian(ratios).toFixed(2)} of the smallest dynamic page` }),
      toRow('the smallest dynamic page', READERS, smallest),
    ],
    ratio: toMedian(ratios),
  };
}
