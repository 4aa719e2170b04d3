import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAnchors } from '#lib/audit/anchor-audit.ts';
import { verifyAudit } from '#lib/audit/verify-audit.ts';
import { CannotStart } from '#lib/cannot-start.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import type { AuditVerification } from '#lib/domain/audit/audit-entry.ts';
import { parseEnvironment } from '#lib/env.ts';
import { listWorkspaces } from '#lib/rebuild/list-workspaces.ts';
import { connectPlainly } from '#lib/rebuild/session.ts';
import { secretsFile } from '#lib/server/keep-secrets.ts';
import { runCommand } from './run-command.ts';

// Goes through the audit log of every workspace and names each row where it does not hold; Clearhold may run meanwhile.

const USAGE = `npm run audit:verify
  --workspace ID    of this workspace alone (default: every one)

Compares with the anchors in DATA_DIR, and checks the seals when APP_SECRET is set or kept there. Rows from before it
changed are checked under APP_SECRET_PREVIOUS (several with commas).
Ends with 0 when the log is as it was written, with 4 when it is not, with 5 when it hangs together and some rows are
sealed under an APP_SECRET that was not given.`;
const BROKEN = 4;
const UNCHECKED = 5;

await runCommand(verify);

async function verify(): Promise<number> {
  const { values } = parseArgs({
    options: { workspace: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { DATA_DIR: dataDirectory, appSecrets } = parseEnvironment(process.env);
  // One that was made here before one was set is one of before.
  const secrets = [...appSecrets, ...readKeptSecret(dataDirectory)];
  return useCommandDatabase(async (url) => {
    const all = await listWorkspaces(url);
    const chosen = all.filter(({ id }) => values.workspace === undefined || id === values.workspace);
    if (chosen.length === 0) throw new CannotStart(`There is no workspace ${values.workspace}.`);
    const client = await connectPlainly(url);
    try {
      let isIntact = true;
      let isChecked = true;
      for (const { id, name } of chosen) {
        const anchors = await readAnchors(dataDirectory, id);
        const report = await inSnapshot(client, () =>
          verifyAudit(client, { workspaceId: id, anchors, secrets }),
        );
        const compared = `${report.entries} entries, ${report.anchors} anchors, seals ${report.sealed ? 'checked' : 'not checked (no APP_SECRET)'}`;
        console.log(`workspace ${name} (${id}): ${toVerdict(report)}; ${compared}`);
        for (const flaw of report.flaws) console.log(`  row ${flaw.seq}, ${flaw.kind}: ${flaw.text}`);
        for (const { from, to } of report.unchecked)
          console.log(
            `  rows ${from} to ${to}: sealed under an APP_SECRET that was not given; give it as APP_SECRET_PREVIOUS`,
          );
        isIntact &&= report.intact;
        isChecked &&= report.unchecked.length === 0;
      }
      if (!isIntact) return BROKEN;
      return isChecked ? 0 : UNCHECKED;
    } finally {
      await client.end();
    }
  });
}

function toVerdict({ intact, unchecked }: AuditVerification): string {
  if (!intact) return 'BROKEN';
  return unchecked.length === 0 ? 'intact' : 'intact as far as it could be checked';
}

function readKeptSecret(dataDirectory: string): string[] {
  const file = secretsFile(dataDirectory);
  if (!existsSync(file)) return [];
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isObject = typeof kept === 'object' && kept !== null;
  return isObject && 'APP_SECRET' in kept ? [String(kept.APP_SECRET)] : [];
}
