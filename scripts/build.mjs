// Runs on Node 20. Builds the pages for production.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { CannotGoOn, findNode } from './install.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** A page or route that nobody said may be asked for is not built. */
const STEPS = [['scripts/check-permissions.ts'], ['node_modules/next/dist/bin/next', 'build']];
const MARK = '.next/built-from';
const COMPLAINT_LINES = 30;

/** Builds unless the last build was made from the same sources. */
export function buildWhenNeeded() {
  const source = hashFiles(
    SOURCES,
    (file) => !/\.test\.tsx?$|lib\/testing\/|generated\/made-from$/.test(file),
  );
  if (existsSync('.next/BUILD_ID') && existsSync(MARK) && readFileSync(MARK, 'utf8') === source) return;
  console.log('Building the pages (after a change only; about half a minute) …');
  const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const run = runSteps(STEPS, environment);
  if (run.status !== 0) throw new CannotGoOn(`The pages could not be built:\n${explain(run)}`);
  writeFileSync(MARK, source);
}

/** Up to the first that fails. */
function runSteps(steps, env) {
  let run;
  for (const step of steps) {
    run = spawnSync(findNode(), step, { env, encoding: 'utf8' });
    if (run.status !== 0) break;
  }
  return run;
}

function explain(run) {
  const said = `${run.stdout ?? ''}\n${run.stderr ?? ''}\n${run.error?.message ?? ''}`;
  if (/ENOSPC|no space left/i.test(said)) return 'the disk is full: free some space and start again.';
  return said.trim().split('\n').slice(-COMPLAINT_LINES).join('\n');
}
