import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from '#lib/demo-world/random.ts';
import { listHostileBodies } from '#lib/testing/hostile-bodies.ts';
import { type Bound, isTrue, none } from './fault/bound.ts';
import { FaultContext } from './fault/fault-context.ts';
import type { Product } from './fault/product.ts';
import { type MutatedBody, mutate } from './fuzz/mutate.ts';
import { readEverything } from './fuzz/read-everything.ts';
import { type Finding, sendBodies } from './fuzz/send-bodies.ts';
import { sendForgeries } from './fuzz/send-forgeries.ts';
import { spreadSubjects } from './fuzz/spread-subjects.ts';

// Sends bodies that nobody should send, with the right proof, and right bodies with the wrong one. See docs/reliability.md.

const USAGE = `npm run fuzz -- --n N --seed S
  --n N       how many mutated bodies (default 100000); below 20000 only a part of the hostile corpus is sent
  --seed S    the same seed sends the same bodies (default: another one every time)
  --from I    begins with this body of the seed, to send one again: --from I --n 1`;

const WHOLE_CORPUS_FROM = 20_000;
const PART_OF_CORPUS = 23;
/** Of each kind of thing, read afterwards. */
const FEWEST_READ = 20;
const MOST_READ = 500;
const MOST_PRINTED = 10;
const LONGEST_PRINTED = 500;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now()) },
    from: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
const count = Number(values.n);
const first = Number(values.from);
if (values.help || !Number.isInteger(count) || count < 1 || !Number.isInteger(first) || first < 0) {
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
let bounds: Bound[] = [];
try {
  console.log(`seed ${values.seed}`);
  bounds = await fuzz(await context.getProduct());
} finally {
  await context.close();
}
for (const { what, measured, limit, holds } of bounds) {
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}: ${measured} (${limit})`);
}
const passed = bounds.filter(({ holds }) => holds).length;
console.log(`${passed} passed, ${bounds.length - passed} failed`);
process.exit(bounds.length > 0 && passed === bounds.length ? 0 : 1);

async function fuzz(product: Product): Promise<Bound[]> {
  const { pid } = product;
  const forged = await sendForgeries(product);
  console.log(`${forged.sent} forgeries: ${toText(forged.answers)}`);
  for (const accepted of forged.accepted.slice(0, MOST_PRINTED)) console.log(`  not refused: ${accepted}`);

  const hostile = await sendBodies(product, spreadSubjects(listCorpus(), 0));
  console.log(`${hostile.sent} hostile bodies: ${toText(hostile.answers)}`);
  for (const finding of hostile.findings.slice(0, MOST_PRINTED)) print(finding, 'hostile body');

  const mutated = await sendBodies(product, spreadSubjects(listMutations(), first));
  console.log(`${mutated.sent} mutated bodies: ${toText(mutated.answers)}`);
  for (const finding of mutated.findings.slice(0, MOST_PRINTED)) print(finding, 'mutated body');

  const shown = await readEverything(product, Math.max(FEWEST_READ, Math.min(MOST_READ, count / 20)));
  console.log(`${shown.read} addresses read`);
  for (const broken of shown.broken.slice(0, MOST_PRINTED)) console.log(`  ${broken}`);
  const isAlive = product.isRunning && product.pid === pid;
  if (!isAlive || shown.broken.length > 0) console.log(context.readLogs());
  return [
    none('forgeries not refused', forged.accepted.length),
    none('rows trusted because of them', forged.trusted),
    none('hostile bodies not answered and kept as they must', hostile.findings.length),
    none('mutated bodies not answered and kept as they must', mutated.findings.length),
    none('addresses that cannot be read afterwards', shown.broken.length),
    isTrue('the same process lives on', isAlive),
  ];
}

/** The corpus of hostile values in every field; a part of it for a short run, another part for another seed. */
function* listCorpus(): Generator<MutatedBody> {
  const step = count < WHOLE_CORPUS_FROM ? PART_OF_CORPUS : 1;
  const offset = new Random(values.seed).int(0, step - 1);
  for (const source of ['opentrack', 'eaze'] as const) {
    let index = 0;
    for (const body of listHostileBodies(source)) {
      if (index++ % step === offset) yield { source, body: Buffer.from(body) };
    }
  }
}

function* listMutations(): Generator<MutatedBody> {
  for (let index = first; index < first + count; index++) yield mutate(new Random(`${values.seed}/${index}`));
}

function print({ index, what, sent: { source, body } }: Finding, kind: string): void {
  const again = kind === 'mutated body' ? ` (--seed ${values.seed} --from ${first + index} --n 1)` : '';
  console.log(`  ${kind} ${first + index} for ${source}${again}: ${what}`);
  console.log(`    ${JSON.stringify(body.subarray(0, LONGEST_PRINTED).toString())}`);
}

function toText(answers: ReadonlyMap<string | number, number>): string {
  return [...answers].map(([answer, times]) => `${times} × ${answer}`).join(', ');
}
