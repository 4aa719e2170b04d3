import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CannotStart } from '#lib/cannot-start.ts';
import { findPlaces } from './demo-world/find-places.ts';
import { inDemoWorld } from './demo-world/in-demo-world.ts';
import { examinePage, FORMS, type Form } from './page-quality/examine-page.ts';
import { isGood, printFinding } from './page-quality/finding.ts';
import { toReport } from './page-quality/to-report.ts';
import { runCommand } from './run-command.ts';
import { findFreePort } from './servers/program.ts';

// Lighthouse over every page of the demonstration, signed in. Ends with 0 when each is good enough, 1 when one is not.

const USAGE = `npm run page-quality
  --only a,b           some of the pages, by name
  --form desktop       desktop, mobile, or both (default)
  --out FILE           writes the figures as Markdown`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      form: { type: 'string', default: 'both' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const forms: Form[] = FORMS.filter((form) => values.form === 'both' || values.form === form);
  if (forms.length === 0) throw new CannotStart(USAGE);
  const debuggingPort = await findFreePort();
  return inDemoWorld({ debuggingPort }, async (world) => {
    const wanted = values.only?.split(',');
    const places = (await findPlaces(world)).filter(({ name }) => !wanted || wanted.includes(name));
    if (wanted && places.length !== wanted.length) throw new CannotStart(USAGE);
    const findings = [];
    for (const { name, path } of places)
      for (const form of forms) {
        const finding = await examinePage(name, `${world.address}${path}`, form, debuggingPort);
        printFinding(finding);
        findings.push(finding);
      }
    const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}`;
    if (values.out)
      writeFileSync(values.out, toReport(findings, machine, new Date().toISOString().slice(0, 10)));
    const good = findings.filter(isGood).length;
    console.log(`${good} of ${findings.length} are good enough.`);
    return good === findings.length ? 0 : 1;
  });
});
