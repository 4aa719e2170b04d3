// Runs on Node 20: `npm start` from a fresh clone, and `npm run demo`.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenNeeded } from './build.mjs';
import { generatePrismaClientWhenNeeded } from './generate-prisma-client.mjs';
import { CannotGoOn, findNode, installWhenNeeded } from './install.mjs';

const PARENT_CHECK_MILLISECONDS = 500;

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const isDemo = process.argv.includes('--demo');

try {
  await installWhenNeeded();
  generatePrismaClientWhenNeeded();
  buildWhenNeeded();
  isDemo ? startDemo() : startServer(process.env);
} catch (error) {
  console.error(error instanceof CannotGoOn ? error.message : error);
  process.exitCode = 1;
}

/** Starts the server on the Node that was installed, and ends with it. */
function startServer(environment, options = []) {
  const server = spawn(findNode(), ['server.ts', ...options], {
    // Compiled code is kept between starts: the next one takes a third less time.
    env: { NODE_COMPILE_CACHE: 'node_modules/.cache/clearhold', ...environment, NODE_ENV: 'production' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  endWithParent(server);
  return server;
}

/** npm passes signals on, but cannot when it is killed: then nobody is left to end the server. */
function endWithParent(server) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM');
  }, PARENT_CHECK_MILLISECONDS).unref();
}

/** The same on data of its own, thrown away at the end, with a sign-in that everybody knows and a simulator that keeps sending. */
function startDemo() {
  const { DATABASE_URL: _notForTheDemo, DIRECT_DATABASE_URL: _norThis, ...environment } = process.env;
  const demo = {
    ...environment,
    DATA_DIR: '.clearhold-demo',
    BOOTSTRAP_ADMIN_EMAIL: process.env.BOOTSTRAP_ADMIN_EMAIL || 'demo@clearhold.example',
    BOOTSTRAP_ADMIN_PASSWORD: process.env.BOOTSTRAP_ADMIN_PASSWORD || 'demo-of-clearhold',
    OPENTRACK_WEBHOOK_SECRET: process.env.OPENTRACK_WEBHOOK_SECRET || randomBytes(32).toString('hex'),
    EAZE_WEBHOOK_KEY: process.env.EAZE_WEBHOOK_KEY || randomBytes(32).toString('hex'),
  };
  const server = startServer(demo, ['--throw-away']);
  server.once('message', ({ ready: address }) => {
    const firstSecret = (name) => demo[name].split(',')[0].trim();
    const simulator = spawn(findNode(), ['scripts/demo.ts'], {
      env: {
        ...environment,
        CLEARHOLD_URL: address,
        OPENTRACK_WEBHOOK_SECRET: firstSecret('OPENTRACK_WEBHOOK_SECRET'),
        EAZE_WEBHOOK_KEY: firstSecret('EAZE_WEBHOOK_KEY'),
      },
      stdio: 'inherit',
    });
    server.once('exit', () => simulator.kill());
    simulator.once('exit', (code) => {
      if (code) console.error('The simulator ended; the demo goes on with what it has sent.');
    });
    console.log(
      `Open ${address} and sign in as ${demo.BOOTSTRAP_ADMIN_EMAIL} with the password ${demo.BOOTSTRAP_ADMIN_PASSWORD}`,
    );
  });
}
