import { type Program, startProgram } from './program.ts';

/** What a server of ours works with. */
export interface ClearholdSettings {
  databaseUrl: string;
  dataDirectory: string;
  secrets: { opentrack: string; eaze: string };
  apiKey?: string;
  /** Who is its first administrator. */
  administrator?: { email: string; password: string };
}

/** Starts `server.ts`: the pages, and the webhook lane in front of them. */
export function startServer(settings: ClearholdSettings, nodeOptions: string[] = []): Promise<Program> {
  return startProgram(() => [...nodeOptions, 'server.ts'], toEnvironment(settings));
}

/** Starts the same pages and routes by plain `next start`, with nothing of ours in front. */
export function startNextAlone(settings: ClearholdSettings): Promise<Program> {
  const next = 'node_modules/next/dist/bin/next';
  return startProgram(
    (port) => [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    toEnvironment(settings),
  );
}

function toEnvironment({
  databaseUrl,
  dataDirectory,
  secrets,
  apiKey,
  administrator,
}: ClearholdSettings): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DIRECT_DATABASE_URL: '',
    DATA_DIR: dataDirectory,
    OPENTRACK_WEBHOOK_SECRET: secrets.opentrack,
    EAZE_WEBHOOK_KEY: secrets.eaze,
    BOOTSTRAP_API_KEY: apiKey ?? '',
    ...(administrator
      ? { BOOTSTRAP_ADMIN_EMAIL: administrator.email, BOOTSTRAP_ADMIN_PASSWORD: administrator.password }
      : {}),
    PUBLIC_URL: '',
    LOG_LEVEL: 'silent',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
