import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAnchors } from '#lib/audit/anchor-audit.ts';
import { verifyAudit } from '#lib/audit/verify-audit.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { parseEnvironment } from '#lib/env.ts';
import { listWorkspaces } from '#lib/rebuild/list-workspaces.ts';
import { connectPlainly } from '#lib/rebuild/session.ts';
import { secretsFile } from '#lib/server/keep-secrets.ts';
import { runCommand } from './run-command.ts';

// Goes through the audit log of every workspace and names each row where it does not hold; Clearhold may run meanwhile.

const USAGE = `npm run audit:verify
  --workspace ID    of this workspace alone (default: every one)

Compares with the anchors in DATA_DIR, and checks the seals when APP_SECRET is set or kept there.
Ends with 0 when the log is as it was written, with 4 when it is not.`;
const BROKEN = 4;

await runCommand(verify);

async function verify(): Promise<number> {
  const { values } = parseArgs({
    options: { workspace: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { DATA_DIR: dataDirectory, APP_SECRET: given } = parseEnvironment(process.env);
  const secret = given ?? readKeptSecret(dataDirectory);
  return useCommandDatabase(async (url) => {
    const all = await listWorkspaces(url);
    const chosen = all.filter(({ id }) => values.workspace === undefined || id === values.workspace);
    if (chosen.length === 0) throw new CannotStart(`There is no workspace ${values.workspace}.`);
    const client = await connectPlainly(url);
    try {
      let isIntact = true;
      for (const { id, name } of chosen) {
        const anchors = await readAnchors(dataDirectory, id);
        const report = await inSnapshot(client, () =>
          verifyAudit(client, { workspaceId: id, anchors, secret }),
        );
        const compared = `${report.entries} entries, ${report.anchors} anchors, seals ${report.sealed ? 'checked' : 'not checked (no APP_SECRET)'}`;
        console.log(`workspace ${name} (${id}): ${report.intact ? 'intact' : 'BROKEN'}; ${compared}`);
        for (const flaw of report.flaws) console.log(`  row ${flaw.seq}, ${flaw.kind}: ${flaw.text}`);
        isIntact &&= report.intact;
      }
      return isIntact ? 0 : BROKEN;
    } finally {
      await client.end();
    }
  });
}

function readKeptSecret(dataDirectory: string): string | undefined {
  const file = secretsFile(dataDirectory);
  if (!existsSync(file)) return undefined;
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isObject = typeof kept === 'object' && kept !== null;
  return isObject && 'APP_SECRET' in kept ? String(kept.APP_SECRET) : undefined;
}
