import { existsSync, readFileSync } from 'node:fs';
import type { Secrets } from '#lib/demo-world/to-proof.ts';
import { secretsFile } from '#lib/server/keep-secrets.ts';

type Named = Partial<Record<'OPENTRACK_WEBHOOK_SECRET' | 'EAZE_WEBHOOK_KEY', string>>;

/**
 * The secrets as given, else from the environment, else those that the server generated into its data directory. Of two
 * (while rotating) the first.
 *
 * @throws {Error} when one is nowhere to be found.
 */
export function findSecrets(given: Partial<Secrets>, variables: NodeJS.ProcessEnv): Secrets {
  const kept = readKept(variables.DATA_DIR ?? '.clearhold');
  return {
    opentrack: firstOf('OPENTRACK_WEBHOOK_SECRET', given.opentrack, variables, kept),
    eaze: firstOf('EAZE_WEBHOOK_KEY', given.eaze, variables, kept),
  };
}

function firstOf(
  name: keyof Named,
  given: string | undefined,
  variables: NodeJS.ProcessEnv,
  kept: Named,
): string {
  const secret = (given ?? variables[name] ?? kept[name])?.split(',')[0]?.trim();
  if (!secret) throw new Error(`${name} is not set, and the data directory has none.`);
  return secret;
}

function readKept(dataDirectory: string): Named {
  const file = secretsFile(dataDirectory);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
