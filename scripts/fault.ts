import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { FaultSize } from './fault/fault.ts';
import { FaultContext } from './fault/fault-context.ts';
import { FAULTS } from './fault/faults.ts';
import { runFault, toLine, toTable, type Verdict } from './fault/run-fault.ts';

// Breaks a running Clearhold on purpose and accounts for every message it acknowledged. See docs/reliability.md.

const NAMES = FAULTS.map(({ name }) => name);
const USAGE = `npm run fault -- <name>|all [--short] [--seconds S] [--times N]
  names: ${NAMES.join(', ')}
  --short      a few seconds each, to see that it works
  --seconds S  how long each load or break lasts
  --times N    how often it breaks`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    times: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const chosen = positionals[0] === 'all' ? FAULTS : FAULTS.filter(({ name }) => positionals.includes(name));
if (values.help || chosen.length === 0) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 1);
}
if (!existsSync('.next/BUILD_ID')) {
  console.error('The pages are not built yet: run "npm start" or "npm run build" first.');
  process.exit(1);
}

const context = new FaultContext();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void context.close().finally(() => process.exit(1)));
}
const verdicts: Verdict[] = [];
try {
  for (const fault of chosen) {
    const verdict = await runFault(
      fault,
      context,
      toSize(values.short ? fault.short : fault.full),
      values.short,
    );
    await context.endFault();
    verdicts.push(verdict);
    console.log(`${toTable(verdict)}\n`);
  }
} finally {
  await context.close();
}
for (const verdict of verdicts) console.log(toLine(verdict));
const toCount = (wanted: Verdict['outcome']) => verdicts.filter(({ outcome }) => outcome === wanted).length;
console.log(`${toCount('passed')} passed, ${toCount('FAILED')} failed`);
process.exit(toCount('FAILED') > 0 ? 1 : 0);

function toSize(usual: FaultSize): FaultSize {
  return {
    seconds: values.seconds === undefined ? usual.seconds : toNumber('seconds', values.seconds),
    times: values.times === undefined ? usual.times : toNumber('times', values.times),
  };
}

function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  console.error(`--${name} must be a number greater than 0.\n${USAGE}`);
  process.exit(1);
}
