// Runs on Node 20: a program of ours that opens the built pages in a browser, from a fresh clone.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenNeeded } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { generatePrismaClientWhenNeeded } from './generate-prisma-client.mjs';
import { CannotGoOn, findNode, installWhenNeeded } from './install.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  await installWhenNeeded();
  generatePrismaClientWhenNeeded();
  buildWhenNeeded();
  const program = spawn(findNode(), process.argv.slice(2), {
    env: { ...process.env, CHROMIUM_PATH: await ensureBrowser() },
    stdio: 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => program.kill(signal));
  program.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof CannotGoOn ? error.message : error);
  process.exitCode = 1;
}
