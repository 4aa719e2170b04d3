import { resolve } from 'node:path';
import { z } from 'zod';

const SECRETS_AT_ONCE = 2;

const secrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((list) => list.length <= SECRETS_AT_ONCE, 'expected one value, or two separated by a comma')
  .transform((list) => list.filter((secret) => secret !== ''));

const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'expected a port number from 0 to 65535' })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, 'expected an address such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('.clearhold')
    .transform((path) => resolve(/* turbopackIgnore: true */ path)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address such as postgresql://user:password@host:5432/database')
    .optional(),
  /** The database itself, where DATABASE_URL is a pooler that hands connections on between transactions. */
  DIRECT_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address such as postgresql://user:password@host:5432/database')
    .optional(),
  APP_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  /** The one before, or several with commas, for as long as something they sealed is left. */
  APP_SECRET_PREVIOUS: z.string().min(16, 'expected at least 16 characters').optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://clearhold.example.com' })
    .optional(),
  BOOTSTRAP_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'expected plain letters, digits and signs, no spaces')
    .optional(),
  BOOTSTRAP_ADMIN_EMAIL: z.email('expected an e-mail address').optional(),
  BOOTSTRAP_ADMIN_PASSWORD: z.string().min(8, 'expected at least 8 characters').optional(),
  RAW_RETENTION_MONTHS: z.coerce
    .number({ error: 'expected a number of months from 1 to 1200' })
    .int('expected a number of months from 1 to 1200')
    .min(1, 'expected a number of months from 1 to 1200')
    .max(1_200, 'expected a number of months from 1 to 1200')
    .optional(),
  RAW_RETENTION_DROP: z
    .enum(['repeats', 'everything'], { error: 'expected repeats or everything' })
    .default('repeats'),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .transform((list) => list.filter((address) => address !== ''))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()], 'expected addresses such as 10.0.0.2, separated by commas')))
    .default([]),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'expected an address such as smtps://user:password@host' })
    .optional(),
  SMTP_FROM: z.string().trim().min(3).optional(),
  OUTBOUND_ALLOWED_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((network) => network.trim()))
    .transform((list) => list.filter((network) => network !== ''))
    .pipe(
      z.array(
        z.union(
          [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
          'expected networks such as 10.1.0.0/16, separated by commas',
        ),
      ),
    )
    .default([]),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://login.example.com' })
    .optional(),
  OIDC_CLIENT_ID: z.string().trim().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(40).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
});

/** `OPENTRACK_WEBHOOK_SECRET`, `EAZE_WEBHOOK_KEY`, and those of senders to come. */
const WEBHOOK_SECRET_NAME = /^[A-Z0-9_]+_WEBHOOK_(SECRET|KEY)$/;
const WebhookSecrets = z.record(z.string(), secrets);

/** The settings of this process. */
export type Environment = z.output<typeof Environment> & {
  /** The secrets of senders by variable: one, or two while rotating; an empty list lets nobody in. */
  webhookSecrets: Readonly<Record<string, readonly string[]>>;
  /** APP_SECRET and those before it, the newest first; empty without one. */
  appSecrets: readonly string[];
  /** Which raw messages go after so many months; null: they are kept for ever. */
  retention: { months: number; drop: 'repeats' | 'everything' } | null;
};

/** An environment variable has a value that cannot be meant; the message is one line that names it. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';
}

/**
 * Reads the settings out of the environment. An empty value counts as not set, save for a sender's secret: that one is
 * set to nothing, and lets nobody in.
 *
 * @throws {BadEnvironment} naming every variable with a bad value and what is expected, never the value itself.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const settings = Environment.safeParse(
    pick(variables, (name) => variables[name] !== '' && name in Environment.shape),
  );
  const webhookSecrets = WebhookSecrets.safeParse(pick(variables, (name) => WEBHOOK_SECRET_NAME.test(name)));
  if (settings.success && webhookSecrets.success) {
    return {
      ...settings.data,
      webhookSecrets: webhookSecrets.data,
      appSecrets: toAppSecrets(settings.data),
      retention: toRetention(settings.data),
    };
  }
  const issues = [...(settings.error?.issues ?? []), ...(webhookSecrets.error?.issues ?? [])];
  const problems = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new BadEnvironment(`Bad environment value. ${problems.join('; ')}.`);
}

/** A comma may be part of a secret: the whole is tried as well. */
function toAppSecrets({
  APP_SECRET: current,
  APP_SECRET_PREVIOUS: previous,
}: z.output<typeof Environment>): string[] {
  if (current === undefined) return [];
  if (previous === undefined) return [current];
  const each = previous.split(',').map((secret) => secret.trim());
  return [...new Set([current, previous, ...each])].filter((secret) => secret !== '');
}

function toRetention({
  RAW_RETENTION_MONTHS: months,
  RAW_RETENTION_DROP: drop,
}: z.output<typeof Environment>) {
  return months === undefined ? null : { months, drop };
}

function pick(variables: Record<string, string | undefined>, isWanted: (name: string) => boolean) {
  return Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => value !== undefined && isWanted(name)),
  );
}

let environment: Environment | undefined;

/** The settings of this process, read once. @throws {BadEnvironment} */
export function getEnvironment(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}
