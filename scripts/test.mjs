// Runs on Node 20: `npm test` from a fresh clone. Every check, stage by stage; the last line counts them.
// `npm test -- types arrows` runs those whose name has one of the words.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenNeeded } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { generatePrismaClientWhenNeeded } from './generate-prisma-client.mjs';
import { CannotGoOn, findNode, installWhenNeeded } from './install.mjs';
import { readPlaywrightFailures, readVitestFailures } from './read-failures.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const reports = mkdtempSync(join(tmpdir(), 'clearhold-reports-'));

/** What a check may answer: how many passed and failed, and what to read of it. */
const passed = { passed: 1, failed: 0 };
const toFailure = (reason) => ({ passed: 0, failed: 1, reason });

const ARROWS = [
  'app',
  'components',
  'lib',
  'server.ts',
  '--config',
  '.dependency-cruiser.mjs',
  '--output-type',
  'err-long',
];

// A stage begins when the one before has ended. Its lanes run beside each other: each leaves a core free most of the time.
const STAGES = [
  [
    [
      ['format and lint', () => runTool('@biomejs/biome/bin/biome', ['check', '.'])],
      ['arrows', () => runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ARROWS)],
      ['permissions', () => runToTheEnd('scripts/check-permissions.ts', [])],
      ['dead code', () => runTool('knip/bin/knip.js', ['--no-progress'])],
      ['known vulnerabilities', auditDependencies],
      ['types', checkTypes],
      ['build', build],
    ],
  ],
  [
    [
      ['unit tests', () => runVitest('unit')],
      ['database tests', () => runVitest('database')],
      ['hostile input, in short', () => runProgram('scripts/fuzz.ts', ['--n', '600', '--seed', 'short'])],
    ],
    [
      ['both doors for webhooks', () => runProgram('scripts/check-door.ts', [])],
      ['faults, in short', () => runProgram('scripts/fault.ts', ['all', '--short'])],
      ['benchmark, in short', runBenchmark],
    ],
  ],
  [[['browser tests', runPlaywright]]],
];

try {
  await installWhenNeeded();
  generatePrismaClientWhenNeeded();
} catch (error) {
  console.error(error instanceof CannotGoOn ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const words = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runLane(checks) {
  for (const [name, check] of checks) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const startedAt = Date.now();
    const result = await check().catch((error) =>
      toFailure(error instanceof CannotGoOn ? error.message : error.stack),
    );
    total.passed += result.passed;
    total.failed += result.failed;
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
    console.log(`${toVerdict(result)}  ${name}  (${seconds} s)`);
    if (result.reason) console.log(`${result.reason.trim()}\n`);
  }
}

function toVerdict(result) {
  if (result.failed > 0) return 'FAILED ';
  return result.passed > 0 ? 'passed ' : 'SKIPPED';
}

/** Runs a program on the installed Node. Answers its exit code and what it wrote. */
function run(program, options, environment = {}) {
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(findNode(), [program, ...options], {
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

function runTool(program, options) {
  return runToTheEnd(join('node_modules', program), options);
}

/** Of a program that counts nothing: it passes when it ends well. */
async function runToTheEnd(program, options, environment) {
  const { code, output } = await run(program, options, environment);
  return code === 0 ? passed : toFailure(output);
}

async function runBenchmark() {
  return runToTheEnd('scripts/bench.ts', ['--short'], { CHROMIUM_PATH: await ensureBrowser() });
}

/** Known vulnerabilities in what is shipped. Without the registry nothing is known, which is no pass. */
async function auditDependencies() {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const options = [...first, 'audit', '--omit=dev', '--audit-level=high', '--json'];
  const audit = spawnSync(command, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const report = parseJson(audit.stdout);
  if (!report?.metadata?.vulnerabilities) {
    return { passed: 0, failed: 0, reason: 'The npm registry did not answer; run it again with a network.' };
  }
  if (audit.status === 0) return passed;
  const bad = Object.values(report.vulnerabilities).filter(({ severity }) => /high|critical/.test(severity));
  return toFailure(bad.map(({ name, severity, range }) => `${name} ${range}: ${severity}`).join('\n'));
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checkTypes() {
  const { code, output } = await run('node_modules/next/dist/bin/next', ['typegen']);
  return code === 0 ? runTool('typescript/bin/tsc', ['--noEmit']) : toFailure(output);
}

async function runVitest(project) {
  const file = join(reports, `${project}.json`);
  const options = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output } = await run('node_modules/vitest/vitest.mjs', options);
  const report = parseJson(readOr(file));
  const counts = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
  // A file that cannot be loaded fails without a failed test in it.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return code === 0 ? counts : { ...counts, reason: toReason(readVitestFailures(report), output) };
}

async function build() {
  buildWhenNeeded();
  return passed;
}

/** Runs a program of ours whose last line counts what passed and what failed. */
async function runProgram(program, options) {
  const { code, output } = await run(program, options);
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  const counts = { passed: Number(passed), failed: Number(failed) };
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts.failed === 0 ? counts : { ...counts, reason: output };
}

async function runPlaywright() {
  const executable = await ensureBrowser();
  const file = join(reports, 'browser.json');
  const { code, output } = await run(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=dot,json', '--retries=1'],
    {
      CHROMIUM_PATH: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      E2E_PORT: String(await findFreePort()),
    },
  );
  const report = parseJson(readOr(file));
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  const counts = { passed: expected + flaky, failed: unexpected };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const failures = readPlaywrightFailures(report);
  if (code !== 0) return { ...counts, reason: toReason([...failures.failed, ...failures.flaky], output) };
  if (flaky === 0) return counts;
  return { ...counts, reason: `Passed at the second try only:\n${failures.flaky.join('\n')}` };
}

/** What failed stands first; all that was printed follows. */
function toReason(failures, output) {
  return [...failures, output].join('\n');
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function findFreePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
