// Runs on Node 20. The server of the journeys: built when needed, on data that is removed before and after.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { buildWhenNeeded } from '../scripts/build.mjs';
import { generatePrismaClientWhenNeeded } from '../scripts/generate-prisma-client.mjs';
import { findNode } from '../scripts/install.mjs';

generatePrismaClientWhenNeeded();
buildWhenNeeded();
const server = spawn(findNode(), ['server.ts', '--throw-away'], {
  env: { ...process.env, NODE_ENV: 'production' },
  stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
});
// A journey looks for secrets in all that is printed and logged.
const log = createWriteStream(process.env.E2E_LOG_FILE ?? '/dev/null');
for (const [said, passedOn] of [
  [server.stdout, process.stdout],
  [server.stderr, process.stderr],
]) {
  said.pipe(passedOn);
  said.pipe(log, { end: false });
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 1));
