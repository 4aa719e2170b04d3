import { startServer } from '../servers/clearhold.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { signIn } from '../servers/sign-in.ts';
import { findSomeBills } from './find-some-bills.ts';
import type { Measured } from './report.ts';
import { toRow } from './sample.ts';
import { READER, SECRETS } from './secrets.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { NewsOfNewCargo, toGetRequest, toSignedRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';
import { withPrograms } from './with-programs.ts';

export interface MixedScale {
  /** Messages a second. */
  rate: number;
  seconds: number;
}

const CONNECTIONS = 64;
const READERS = 2;
const PAGES_A_SECOND_AT_MOST = 500;
const WARM_UP_SECONDS = 3;
// In milliseconds.
const MOST_INGEST = 100;
const MOST_PAGE = 150;

/** Row 46: messages come at a fixed rate, whether the last ones are answered or not, and readers take page after page. */
export function measureMixed(
  postgres: ScratchPostgres,
  databaseUrl: string,
  described: string,
  { rate, seconds }: MixedScale,
): Promise<Measured> {
  return withPrograms(async (keep) => {
    const dataDirectory = `${postgres.directory}/mixed`;
    const server = await keep(
      startServer({ databaseUrl, dataDirectory, secrets: SECRETS, administrator: READER }),
    );
    const { port } = server;
    const cookie = await signIn(port, READER);
    const bills = (await findSomeBills(databaseUrl, 50)).map((bill) => `/customs/${bill}`);
    const paths = bills.flatMap((bill) => ['/customs', '/exceptions', '/declarations', bill]);
    const news = new NewsOfNewCargo(`mixed ${Date.now()}`);
    const run = (period: number) => {
      const pages = Array.from({ length: period * PAGES_A_SECOND_AT_MOST }, (_, index) =>
        toGetRequest(paths[index % paths.length] ?? '/', cookie),
      );
      const messages = news.take(rate * period).map(toSignedRequest);
      return Promise.all([
        sendLoadApart({ port, requests: messages, connections: CONNECTIONS, rate }),
        sendLoadApart({ port, requests: pages, connections: READERS, mostSeconds: period }),
      ]);
    };
    await run(Math.min(WARM_UP_SECONDS, seconds));
    const [ingest, pages] = await run(seconds);
    const ingestSample = toSample(ingest, 'Ingest');
    const pageSample = toSample(pages, 'A page');
    const note = `${rate}/s wanted, on ${described}`;
    return {
      rows: [
        toRow('ingest at a fixed rate beside two readers', CONNECTIONS, [ingestSample], { note }),
        toRow('pages beside that ingest', READERS, [pageSample]),
      ],
      limits: [
        {
          row: 46,
          what: 'ingest beside two page readers, p99',
          milliseconds: ingestSample.p99,
          atMost: MOST_INGEST,
        },
        { row: 46, what: 'pages beside that ingest, p95', milliseconds: pageSample.p95, atMost: MOST_PAGE },
      ],
    };
  });
}
