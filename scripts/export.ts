import { parseArgs } from 'node:util';
import { exportArchive } from '#lib/archive/export-archive.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { runCommand } from './run-command.ts';

// Writes every message, everything people did and the audit log into an archive; Clearhold may run meanwhile.

const USAGE = `npm run export -- --out FOLDER
npm run export -- --out FILE.tar     the same in one file

Every message as it arrived, everything people did, what they watch, and the audit log, as compressed lines of JSON with
their sums. No secrets, and no accounts of people; the audit log names them and the addresses they came from.`;

await runCommand(run);

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { out } = values;
  if (!out) throw new CannotStart(USAGE);
  const { manifest, manifestSha256 } = await useCommandDatabase((url) =>
    exportArchive({ url, out, say: console.log }),
  );
  for (const { name, facts, stateHash } of manifest.workspaces)
    console.log(`workspace ${name}: ${facts} facts, state ${stateHash}`);
  console.log(`${out} is written; the SHA-256 of its manifest is ${manifestSha256}.`);
  return 0;
}
