import { startServer } from '../servers/clearhold.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { makeKnownRequests } from './known-requests.ts';
import { toMedian } from './median.ts';
import type { Measured } from './report.ts';
import { type Sample, toRow } from './sample.ts';
import { SECRETS } from './secrets.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { NewsOfNewCargo, toSignedRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';
import { withPrograms } from './with-programs.ts';

export interface GrowthScale {
  repetitions: number;
  /** Messages a repetition, the same ones for both; half of them are about what the full database knows. */
  messages: number;
  mostSeconds: number;
  warmUps: number;
}

const CONNECTIONS = 64;

/** Row 43: the fast lane on a full database and on an empty one, by turns. */
export function measureGrowth(
  postgres: ScratchPostgres,
  fullUrl: string,
  described: string,
  scale: GrowthScale,
): Promise<Measured> {
  return withPrograms(async (keep) => {
    const start = (databaseUrl: string, name: string) =>
      keep(startServer({ databaseUrl, dataDirectory: `${postgres.directory}/${name}`, secrets: SECRETS }));
    const servers = {
      full: await start(fullUrl, 'growth-full'),
      empty: await start(await postgres.createDatabase('growth_empty'), 'growth-empty'),
    };
    const samples: Record<'full' | 'empty', Sample[]> = { full: [], empty: [] };
    const news = new NewsOfNewCargo(`growth ${Date.now()}`);
    for (let round = 0; round < scale.warmUps + scale.repetitions; round++) {
      const requests = await mixRequests(news, fullUrl, scale.messages);
      const order = round % 2 === 0 ? (['full', 'empty'] as const) : (['empty', 'full'] as const);
      for (const name of order) {
        const { port } = servers[name];
        const load = { port, requests, connections: CONNECTIONS, mostSeconds: scale.mostSeconds };
        const sample = toSample(await sendLoadApart(load), `The ${name} database`);
        if (round >= scale.warmUps) samples[name].push(sample);
      }
    }
    const ratios = samples.full.map((full, round) => full.rate / (samples.empty[round]?.rate ?? Number.NaN));
    return {
      rows: [
        toRow(`ingest on ${described}`, CONNECTIONS, samples.full),
        toRow('ingest on an empty database', CONNECTIONS, samples.empty),
      ],
      ratios: { full_vs_empty_database: toMedian(ratios) },
    };
  });
}

/** Of new and of known cargo by turns. */
async function mixRequests(news: NewsOfNewCargo, fullUrl: string, count: number): Promise<Buffer[]> {
  const known = await makeKnownRequests(fullUrl, Math.floor(count / 2));
  return news
    .take(count - known.length)
    .flatMap((message, index) => [toSignedRequest(message), ...known.slice(index, index + 1)]);
}
