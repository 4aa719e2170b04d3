// Runs on Node 20. The server of the journeys: built when needed, on data that is removed before and after.
import { spawn } from 'node:child_process';
import { buildWhenNeeded } from '../scripts/build.mjs';
import { generatePrismaClientWhenNeeded } from '../scripts/generate-prisma-client.mjs';
import { findNode } from '../scripts/install.mjs';

generatePrismaClientWhenNeeded();
buildWhenNeeded();
const server = spawn(findNode(), ['server.ts', '--throw-away'], {
  env: { ...process.env, NODE_ENV: 'production' },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 1));
