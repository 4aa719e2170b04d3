import pg from 'pg';
import { CHECKS, CHECKS_WITHOUT_DATABASE, type Check } from './door-contract/checks.ts';
import { type Door, SECRETS } from './door-contract/door.ts';
import { startNextAlone, startServer } from './servers/clearhold.ts';
import { type ScratchPostgres, startScratchPostgres } from './servers/scratch-postgres.ts';

// Holds both doors for webhooks to one contract, over HTTP: the lane of server.ts and, alone, the route of Next. Needs the
// build. Prints what failed, and one line that counts.

const tally = { passed: 0, failed: 0 };
const postgres = await startScratchPostgres('door');
const stops: (() => Promise<void>)[] = [];
try {
  const doors = [await openLane(postgres), await openRoute(postgres)];
  for (const door of doors) await runChecks(door, CHECKS);
  await postgres.stop();
  for (const door of doors) await runChecks(door, CHECKS_WITHOUT_DATABASE);
} finally {
  for (const stop of stops) await stop();
  await postgres.remove();
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

async function openLane({ directory, createDatabase }: ScratchPostgres): Promise<Door> {
  const databaseUrl = await createDatabase('lane');
  const server = await startServer({ databaseUrl, dataDirectory: `${directory}/lane`, secrets: SECRETS });
  return open('the lane of server.ts', server, databaseUrl, true);
}

async function openRoute({ directory, createDatabase }: ScratchPostgres): Promise<Door> {
  const databaseUrl = await createDatabase('route');
  const server = await startNextAlone({ databaseUrl, dataDirectory: `${directory}/route`, secrets: SECRETS });
  return open('the route of Next alone', server, databaseUrl, false);
}

function open(
  name: string,
  server: { port: number; stop: () => Promise<void> },
  databaseUrl: string,
  knowsCallers: boolean,
): Door {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => {});
  stops.push(server.stop, () => pool.end());
  return { name, port: server.port, pool, knowsCallers, refusals: 0 };
}

async function runChecks(door: Door, checks: readonly Check[]): Promise<void> {
  for (const { title, run } of checks) {
    try {
      await run(door);
      tally.passed++;
    } catch (error) {
      tally.failed++;
      console.log(
        `FAILED  ${door.name}: ${title}\n        ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}
