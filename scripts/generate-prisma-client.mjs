// Runs on Node 20. Makes the Prisma client out of prisma/schema.prisma.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashFiles } from './hash-files.mjs';
import { CannotGoOn, findNode } from './install.mjs';

const MARK = 'lib/database/generated/made-from';

/** Makes the client unless it was made from the same schema by the same Prisma. */
export function generatePrismaClientWhenNeeded() {
  const source = hashFiles(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === source) return;
  generatePrismaClient();
  writeFileSync(MARK, source);
}

function generatePrismaClient() {
  const environment = {
    ...process.env,
    // Generating needs no engine, but looks for one and would download it: any file that exists will do.
    PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const command = ['node_modules/prisma/build/index.js', 'generate'];
  const run = spawnSync(findNode(), command, { env: environment, encoding: 'utf8' });
  if (run.status === 0) return;
  const said = `${run.stderr ?? ''}${run.error?.message ?? ''}`.trim();
  throw new CannotGoOn(`The Prisma client could not be made:\n${said}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generatePrismaClientWhenNeeded();
  console.log('The Prisma client is up to date.');
}
