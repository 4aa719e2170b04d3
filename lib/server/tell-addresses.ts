import type { Environment } from '#lib/env.ts';
import { isLoopback } from './is-local-request.ts';
import { secretsFile } from './keep-secrets.ts';

/** Prints where Clearhold is and where senders send to. Answers the address to reach it by on this machine. */
export function tellAddresses(environment: Environment, port: number, generatedSecrets: string[]): string {
  const isEverywhere = environment.HOST === '0.0.0.0' || environment.HOST === '::';
  const host = isEverywhere || isLoopback(environment.HOST) ? 'localhost' : environment.HOST;
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const seen = environment.PUBLIC_URL?.replace(/\/+$/, '') ?? local;
  console.log(`Clearhold is ready on ${local}`);
  console.log(
    `  OpenTrack sends to  ${seen}/api/webhooks/opentrack  ${whereSecret('OPENTRACK_WEBHOOK_SECRET')}`,
  );
  console.log(`  Eaze sends to       ${seen}/api/webhooks/eaze  ${whereSecret('EAZE_WEBHOOK_KEY')}`);
  return local;

  function whereSecret(name: string): string {
    if (generatedSecrets.includes(name)) return `(${name} in ${secretsFile(environment.DATA_DIR)})`;
    if (process.env[name]?.replaceAll(/[\s,]/g, '') === '') return `(${name} is empty: nobody gets in)`;
    return `(${name} from the environment)`;
  }
}
