import { startNextAlone, startServer } from '../servers/clearhold.ts';
import { type Program, startProgram } from '../servers/program.ts';
import type { ScratchPostgres } from '../servers/scratch-postgres.ts';
import { toMedian } from './median.ts';
import type { Measured } from './report.ts';
import { type Sample, toRow } from './sample.ts';
import { SECRETS } from './secrets.ts';
import { sendLoadApart } from './send-load-apart.ts';
import { NewsOfNewCargo, toSignedRequest } from './signed-requests.ts';
import { toSample } from './to-sample.ts';
import { type Keep, withPrograms } from './with-programs.ts';

export interface IngestScale {
  connections: readonly number[];
  repetitions: number;
  /** Messages a repetition, the same ones for every server. */
  messages: number;
  /** A repetition ends earlier when this time is over. */
  mostSeconds: number;
  warmUps: number;
}

const NAMES = {
  bare: 'node:http that proves and parses, keeps nothing',
  empty: 'Next route handler that does nothing',
  route: 'the Next route, durable, everything folded',
  lane: 'the fast lane of server.ts, durable, everything folded',
  create: 'node:http with one Prisma create a message',
} as const;
type Name = keyof typeof NAMES;
type Round = Record<Name, Sample>;

/** The connections whose ratios count. */
const COUNTED = 64;

/** Rows 40 to 42: every server gets the same messages, one after the other, round after round. */
export function measureIngest(
  postgres: ScratchPostgres,
  emptyNext: Program,
  scale: IngestScale,
): Promise<Measured> {
  return withPrograms(async (keep) => {
    const servers = await startServers(postgres, emptyNext, keep);
    const news = new NewsOfNewCargo(`ingest ${Date.now()}`);
    let round = 0;
    const nextRound = (connections: number) => {
      round++;
      const requests = news.take(scale.messages).map(toSignedRequest);
      return measureRound(servers, round, { requests, connections, mostSeconds: scale.mostSeconds });
    };
    for (let warmUp = 0; warmUp < scale.warmUps; warmUp++) await nextRound(COUNTED);
    const measured = new Map<number, Round[]>(scale.connections.map((each) => [each, []]));
    for (let repetition = 0; repetition < scale.repetitions; repetition++)
      for (const [connections, samples] of measured) samples.push(await nextRound(connections));
    return toMeasured(measured);
  });
}

function toMeasured(measured: ReadonlyMap<number, Round[]>): Measured {
  const counted = measured.get(COUNTED) ?? [];
  const ratio = (one: Name, other: Name) =>
    toMedian(counted.map((samples) => samples[one].rate / samples[other].rate));
  return {
    rows: (Object.keys(NAMES) as Name[]).flatMap((name) =>
      [...measured].map(([connections, samples]) =>
        toRow(
          NAMES[name],
          connections,
          samples.map((each) => each[name]),
        ),
      ),
    ),
    ratios: {
      next_vs_empty: ratio('route', 'empty'),
      fast_vs_bare: ratio('lane', 'bare'),
      fast_vs_create: ratio('lane', 'create'),
    },
  };
}

async function startServers(
  postgres: ScratchPostgres,
  empty: Program,
  keep: Keep,
): Promise<Record<Name, Program>> {
  const settings = async (name: string) => ({
    databaseUrl: await postgres.createDatabase(`ingest_${name}`),
    dataDirectory: `${postgres.directory}/ingest-${name}`,
    secrets: SECRETS,
  });
  const { databaseUrl: DATABASE_URL } = await settings('create');
  return {
    empty,
    bare: await keep(startProgram(() => ['scripts/bench/contestants/bare-node.ts'], {})),
    create: await keep(startProgram(() => ['scripts/bench/contestants/prisma-create.ts'], { DATABASE_URL })),
    route: await keep(startNextAlone(await settings('route'))),
    lane: await keep(startServer(await settings('lane'))),
  };
}

/** Another one begins in each round, so that none is always measured in the wake of the same one. */
async function measureRound(
  servers: Record<Name, Program>,
  round: number,
  load: { requests: Buffer[]; connections: number; mostSeconds: number },
): Promise<Round> {
  const names = Object.keys(NAMES) as Name[];
  const samples: Partial<Round> = {};
  for (let turn = 0; turn < names.length; turn++) {
    const name = names[(round + turn) % names.length] ?? 'bare';
    samples[name] = toSample(await sendLoadApart({ ...load, port: servers[name].port }), NAMES[name]);
  }
  return samples as Round;
}
