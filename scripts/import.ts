import { parseArgs } from 'node:util';
import { importArchive } from '#lib/archive/import-archive.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { ensureDataDirectory } from '#lib/server/data-directory.ts';
import { runCommand } from './run-command.ts';

// Fills an empty database from an archive and tells whether the same state follows from it.

const USAGE = `npm run import -- --from FOLDER|FILE.tar

The audit log comes with it; its seals hold under the APP_SECRET they were made with, so set that one here too.

Ends with 0 when the state is the one that was exported, with 3 when another one follows from the same messages (as by
other rules of another release), with 1 when nothing was imported.`;
const OTHER_STATE = 3;

await runCommand(run);

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { from } = values;
  if (!from) throw new CannotStart(USAGE);
  const imported = await useCommandDatabase(
    (url) => importArchive({ url, from, say: console.log }),
    ensureDataDirectory,
  );
  for (const { name, expected, rebuilt, isEqual } of imported) {
    console.log(`workspace ${name}`);
    console.log(`exported ${expected.facts} facts, state ${expected.stateHash}`);
    console.log(`imported ${rebuilt.after.facts} facts, state ${rebuilt.after.stateHash}`);
    for (const { kind, subject, reason } of rebuilt.failures)
      console.log(`The ${kind} ${subject} cannot be folded: ${reason}`);
    console.log(isEqual ? 'The state is the one that was exported.' : 'Another state follows from it here.');
  }
  return imported.every(({ isEqual }) => isEqual) ? 0 : OTHER_STATE;
}
