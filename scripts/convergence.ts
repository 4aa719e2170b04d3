import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';

// Tries on many random histories that no order of arrival, repeat, split into batches or second writer matters: in the pure
// folds, and for a sample through PostgreSQL. The properties are the tests'; only their number is larger here.

const PURE = [
  'customs/convergence',
  'containers/assess-container-order',
  'declarations/declarations-are-sets',
];
const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '10000' },
    'through-postgres': { type: 'string', default: '200' },
  },
});

await runCommand(async () => {
  const pure = await runTests('unit', PURE, { HISTORIES: toCount('histories') });
  const stored = await runTests('database', ['fold/convergence'], {
    HISTORIES_THROUGH_POSTGRES: toCount('through-postgres'),
  });
  return pure || stored;
});

function toCount(name: keyof typeof values): string {
  if (Number.isInteger(Number(values[name])) && Number(values[name]) > 0) return values[name];
  throw new Error(`--${name} must be a whole number greater than 0.`);
}

/** Runs the tests in files of some names; answers their exit code. */
async function runTests(
  project: string,
  files: string[],
  environment: Record<string, string>,
): Promise<number> {
  const tests = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = await once(tests, 'exit');
  return code ?? 1;
}
