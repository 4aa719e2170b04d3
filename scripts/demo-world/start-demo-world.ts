import { makeWorld } from '#lib/demo-world/world.ts';
import { startServer } from '../servers/clearhold.ts';
import { startScratchPostgres } from '../servers/scratch-postgres.ts';
import { playDeliveries } from '../simulator/sending/play-deliveries.ts';
import { Tally } from '../simulator/sending/tally.ts';

/** A running Clearhold that has heard the whole history of the demonstration, and hears nothing more. */
export interface DemoWorld {
  /** As a browser on this machine opens it. */
  address: string;
  port: number;
  databaseUrl: string;
  /** Reads the API with the administrator's key. @throws {Error} when the answer is no 200. */
  ask: (path: string) => Promise<unknown>;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
}

export const ADMINISTRATOR = { email: 'demo@clearhold.example', password: 'demo-of-clearhold' };
export const DEMO_SECRETS = { opentrack: 'opentrack-secret-of-the-demo', eaze: 'eaze-key-of-the-demo' };
const API_KEY = 'api-key-of-the-demo-world';
// As `npm run demo` does, so that both show the same cargo.
const SEED = 'clearhold';
const CONCURRENCY = 48;

/** Starts it on a PostgreSQL of its own, on a free port. The pages must have been built. */
export async function startDemoWorld(): Promise<DemoWorld> {
  const postgres = await startScratchPostgres('demo-world');
  try {
    const databaseUrl = await postgres.createDatabase('demo');
    const server = await startServer({
      databaseUrl,
      dataDirectory: `${postgres.directory}/server`,
      secrets: DEMO_SECRETS,
      apiKey: API_KEY,
      administrator: ADMINISTRATOR,
    });
    const address = `http://localhost:${server.port}`;
    const stop = async () => {
      await server.stop();
      await postgres.remove();
    };
    const tally = new Tally();
    const { deliveries } = makeWorld(SEED, new Date());
    await playDeliveries({ url: address, secrets: DEMO_SECRETS, tally }, deliveries, CONCURRENCY);
    return { address, port: server.port, databaseUrl, ask: (path) => ask(address, path), stop };
  } catch (error) {
    await postgres.remove();
    throw error;
  }
}

async function ask(address: string, path: string): Promise<unknown> {
  const response = await fetch(`${address}/api/v1${path}`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response.json();
}
