import { stat } from 'node:fs/promises';
import next from 'next';
import { ensureFirstAdministrator } from '#lib/auth/first-administrator.ts';
import { resealSecondFactors } from '#lib/auth/reseal-second-factors.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { closeSharedDatabase, getDatabase } from '#lib/database/database.ts';
import { getDirectUrl } from '#lib/database/direct-url.ts';
import { EmbeddedPostgres } from '#lib/database/embedded/embedded-postgres.ts';
import { removePostgres } from '#lib/database/embedded/remove-postgres.ts';
import { migrate } from '#lib/database/migrations/migrate.ts';
import { BadEnvironment, type Environment, parseEnvironment } from '#lib/env.ts';
import { resealSecrets } from '#lib/feeds/reseal-secrets.ts';
import { startJobs } from '#lib/jobs/job-runner.ts';
import { getLog } from '#lib/log.ts';
import { ensureDataDirectory, removeDataDirectory } from '#lib/server/data-directory.ts';
import { guardRequests } from '#lib/server/guard-requests.ts';
import { closeHttpServer, createHttpServer, listen } from '#lib/server/http-server.ts';
import { keepSecrets } from '#lib/server/keep-secrets.ts';
import { withLiveLane } from '#lib/server/live-lane.ts';
import { announceOwnDatabase } from '#lib/server/own-database.ts';
import { rememberSecrets } from '#lib/server/remember-secrets.ts';
import { announceShutdown } from '#lib/server/shutdown-signal.ts';
import { tellAddresses } from '#lib/server/tell-addresses.ts';
import { tellFirstAdministrator } from '#lib/server/tell-first-administrator.ts';
import { withWebhookLane } from '#lib/server/webhook-lane.ts';
import { ensureDefaultFeeds } from '#lib/webhooks/default-feeds.ts';
import { setFormerSecrets } from '#lib/webhooks/former-secrets.ts';
import { closeIntake, getIntake } from '#lib/webhooks/intake.ts';
import { listSources } from '#lib/webhooks/sources.ts';

// The process: environment, database, migrations, the pages and the API, shutdown.

const SHUTDOWN_MILLISECONDS = 9_500;
const isThrowAway = process.argv.includes('--throw-away');

/** Things to undo when the process ends, the last one first. */
const undo: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

try {
  await start();
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof BadEnvironment;
  console.error(isExpected ? `Clearhold cannot start. ${error.message}` : error);
  await end(1);
}

async function start(): Promise<void> {
  const environment = parseEnvironment(process.env);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  // Whoever started us is gone, and nobody is left to tell us to end.
  process.on('disconnect', () => void end(0));

  await requireBuild();
  if (isThrowAway) await throwAway(environment.DATA_DIR);
  ensureDataDirectory(environment.DATA_DIR);
  const generated = keepSecrets(environment.DATA_DIR, process.env, [
    'APP_SECRET',
    ...listSources().map(({ secretVariable }) => secretVariable),
  ]);
  const { APP_SECRET: appSecret, webhookSecrets } = parseEnvironment(process.env);
  if (appSecret) setFormerSecrets(rememberSecrets(environment.DATA_DIR, appSecret, webhookSecrets));
  const pages = next({ dev: false, dir: import.meta.dirname, customServer: true });
  await Promise.all([startDatabase(environment), pages.prepare()]);

  // Before anybody can ask: whoever is told that it is ready may sign in.
  const first = await ensureFirstAdministrator(environment);
  const serve = withWebhookLane(withLiveLane(pages.getRequestHandler()));
  const server = createHttpServer(guardRequests(serve, environment));
  const port = await listen(server, environment.PORT, environment.HOST);
  getIntake().writeInThread();
  // Not before somebody can be answered: the first start of the jobs makes their tables.
  const stopJobs = startJobs(getDirectUrl());
  undo.push(async () => {
    await Promise.all([stopJobs(), closeHttpServer(server)]);
  });
  const address = tellAddresses(environment, port, listSources(), generated);
  tellFirstAdministrator(first, environment.PUBLIC_URL ?? address);
  process.send?.({ ready: address });
}

async function requireBuild(): Promise<void> {
  const build = await stat('.next/BUILD_ID').catch(() => undefined);
  if (!build) throw new CannotStart('The pages are not built yet: run "npm start", which does that first.');
}

async function throwAway(dataDirectory: string): Promise<void> {
  await removePostgres(dataDirectory);
  removeDataDirectory(dataDirectory);
  undo.push(async () => removeDataDirectory(dataDirectory));
  undo.push(() => removePostgres(dataDirectory));
}

/** Sets DATABASE_URL when the database is our own, and brings it up to date. */
async function startDatabase({ DATABASE_URL: url, DATA_DIR: dataDirectory }: Environment): Promise<void> {
  if (url === undefined) {
    const embedded = await EmbeddedPostgres.start({ dataDirectory, say: (line) => console.error(line) });
    undo.push(() => embedded.stop());
    process.env.DATABASE_URL = embedded.url;
    process.env.DIRECT_DATABASE_URL = embedded.url;
    announceOwnDatabase();
  }
  undo.push(closeSharedDatabase);
  undo.push(closeIntake);
  await migrate(getDirectUrl(), 'prisma/migrations');
  await ensureDefaultFeeds(getDatabase().pool);
  await resealSecrets();
  await resealSecondFactors();
}

/** Answers what was asked, ends the database, and leaves; after ten seconds at the latest. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    setTimeout(() => process.exit(1), SHUTDOWN_MILLISECONDS).unref();
    announceShutdown();
    for (const step of undo.reverse()) {
      await step().catch((error: unknown) => getLog().error({ error: String(error) }, 'while shutting down'));
    }
    process.exit(code);
  })();
  return ending;
}

process.on('unhandledRejection', (reason) => getLog().error(reason, 'unhandled rejection'));
process.on('uncaughtException', (error) => {
  getLog().fatal(error, 'uncaught exception');
  void end(1);
});
