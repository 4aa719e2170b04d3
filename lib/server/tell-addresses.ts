import type { Environment } from '#lib/env.ts';
import { isLoopback } from './is-local-request.ts';
import { secretsFile } from './keep-secrets.ts';

interface Sender {
  name: string;
  title: string;
  secretVariable: string;
}

/** Prints where Clearhold is and where senders send to. Answers the address to reach it by on this machine. */
export function tellAddresses(
  environment: Environment,
  port: number,
  senders: readonly Sender[],
  generatedSecrets: readonly string[],
): string {
  const isEverywhere = environment.HOST === '0.0.0.0' || environment.HOST === '::';
  const host = isEverywhere || isLoopback(environment.HOST) ? 'localhost' : environment.HOST;
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const seen = environment.PUBLIC_URL?.replace(/\/+$/, '') ?? local;
  console.log(`Clearhold is ready on ${local}`);
  for (const { name, title, secretVariable } of senders) {
    console.log(`  ${title} sends to ${seen}/api/webhooks/${name} ${whereSecret(secretVariable)}`);
  }
  return local;

  function whereSecret(name: string): string {
    if (generatedSecrets.includes(name)) return `(${name} in ${secretsFile(environment.DATA_DIR)})`;
    if (process.env[name]?.replaceAll(/[\s,]/g, '') === '') return `(${name} is empty: nobody gets in)`;
    return `(${name} from the environment)`;
  }
}
