import { parseArgs } from 'node:util';
import { CannotStart } from '#lib/cannot-start.ts';
import { startEmptyNext } from './bench/empty-next.ts';
import { measureGrowth } from './bench/measure-growth.ts';
import { measureIngest } from './bench/measure-ingest.ts';
import { measureLive } from './bench/measure-live.ts';
import { measureMixed } from './bench/measure-mixed.ts';
import { measurePages } from './bench/measure-pages.ts';
import { measureStart } from './bench/measure-start.ts';
import { measureWeight } from './bench/measure-weight.ts';
import { printReport, writeMarkdown } from './bench/print-report.ts';
import { addSection, type Measured, startReport, writeReport } from './bench/report.ts';
import { SCALES } from './bench/scales.ts';
import { SeededDatabases } from './bench/seeded-databases.ts';
import { runCommand } from './run-command.ts';
import { startScratchPostgres } from './servers/scratch-postgres.ts';

// Measures how fast Clearhold is, against others in the same run, and prints the ratios. Needs the build.

const SECTIONS = ['ingest', 'growth', 'mixed', 'pages', 'live', 'weight', 'start'] as const;
const USAGE = `npm run bench
  --out FILE           writes the report as JSON
  --markdown FILE      writes its tables, in place of those that a document has
  --only a,b           some of ${SECTIONS.join(', ')} (default: all)
  --containers N       in the full database (default: 1000000)
  --keep FOLDER        keeps the seeded databases there, or finds those that an earlier run left
  --short              a moment of each, to see that it works; its figures say nothing`;

await runCommand(bench);

async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      markdown: { type: 'string' },
      only: { type: 'string', default: SECTIONS.join(',') },
      containers: { type: 'string' },
      keep: { type: 'string' },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const wanted = SECTIONS.filter((section) => values.only.split(',').includes(section));
  if (wanted.length !== values.only.split(',').length) throw new CannotStart(USAGE);
  const scale = values.short ? SCALES.short : SCALES.full;
  const containers = Number(values.containers ?? scale.containers);
  const report = startReport();
  const postgres = await startScratchPostgres('bench', values.keep);
  const stops: (() => Promise<void>)[] = [postgres.remove];
  const stopAll = async () => {
    while (stops.length > 0) await stops.pop()?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopAll().finally(() => process.exit(1)));
  const seeded = new SeededDatabases(postgres, containers, scale.fewContainers);
  try {
    const emptyNext = await startEmptyNext(`${postgres.directory}/empty-next`);
    stops.push(emptyNext.stop);
    const measure: Record<(typeof SECTIONS)[number], () => Promise<Measured>> = {
      ingest: () => measureIngest(postgres, emptyNext, scale.ingest),
      growth: async () => {
        const { url, described } = await seeded.full();
        return measureGrowth(postgres, url, described, scale.growth);
      },
      mixed: async () => {
        const { url, described } = await seeded.full();
        return measureMixed(postgres, url, described, scale.mixed);
      },
      pages: async () => {
        const databases = { full: await seeded.full(), small: await seeded.small() };
        return measurePages(postgres, emptyNext, databases, scale.pages);
      },
      live: () => measureLive(postgres, scale.live),
      weight: async () => measureWeight(postgres, emptyNext, (await seeded.small()).url, scale.pages.lists),
      start: () => measureStart(scale.starts),
    };
    for (const section of wanted) {
      console.log(`Measuring: ${section} …`);
      const start = performance.now();
      addSection(report, section, await measure[section]());
      console.log(`  ${((performance.now() - start) / 1_000).toFixed(0)} s`);
      if (values.out) writeReport(values.out, report);
      if (values.markdown) writeMarkdown(values.markdown, report);
    }
  } finally {
    await stopAll();
  }
  printReport(report);
  return 0;
}
