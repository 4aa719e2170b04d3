import { parseArgs } from 'node:util';
import { CannotStart } from '#lib/cannot-start.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { describeRebuild } from '#lib/rebuild/describe-rebuild.ts';
import { listWorkspaces } from '#lib/rebuild/list-workspaces.ts';
import { rebuildWorkspace } from '#lib/rebuild/rebuild-workspace.ts';
import { runCommand } from './run-command.ts';

// Folds everything again from the facts, says what differed and mends it; Clearhold may run meanwhile.

const USAGE = `npm run rebuild
  --from-raw        translates every raw message into facts again first
  --workspace ID    of this workspace alone (default: every one)
  --workers N       threads that share the work (default: as many as there are cores)

Ends with 0 when nothing differed, with 3 when something did and is mended, with 1 when something could not be done.`;
const DIFFERED = 3;

await runCommand(rebuild);

async function rebuild(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'from-raw': { type: 'boolean', default: false },
      workspace: { type: 'string' },
      workers: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  return useCommandDatabase(async (url) => {
    const all = await listWorkspaces(url);
    const chosen = all.filter(({ id }) => values.workspace === undefined || id === values.workspace);
    if (chosen.length === 0) throw new CannotStart(`There is no workspace ${values.workspace}.`);
    const codes: number[] = [];
    for (const { id, name } of chosen) {
      console.log(`workspace ${name} (${id})`);
      const report = await rebuildWorkspace({
        url,
        workspaceId: id,
        fromRaw: values['from-raw'],
        workers: values.workers === undefined ? undefined : toCount(values.workers),
        say: console.log,
      });
      for (const line of describeRebuild(report)) console.log(line);
      codes.push(report.failures.length > 0 ? 1 : report.differed ? DIFFERED : 0);
    }
    return codes.find((code) => code === 1) ?? Math.max(...codes);
  });
}

function toCount(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new CannotStart('--workers must be a number from 0 to 99.');
}
