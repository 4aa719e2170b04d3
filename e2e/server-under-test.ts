import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the server of the journeys listens, and what it was started with. */
export const PORT = Number(process.env.E2E_PORT ?? 3140);
export const ADDRESS = `http://localhost:${PORT}`;
export const SECRETS = { opentrack: 'opentrack-secret-of-journeys', eaze: 'eaze-key-of-journeys' };
export const API_KEY = 'api-key-of-journeys';
export const ADMINISTRATOR = { email: 'ada@journeys.example', password: 'a-password-of-journeys' };
/** Where the administrator's session is kept from one journey to the next. */
export const SIGNED_IN = join(tmpdir(), `clearhold-e2e-${PORT}-session.json`);
/** For `test.use`: nobody is signed in. */
export const SIGNED_OUT = { cookies: [], origins: [] };
/** All that the server printed and logged. */
export const LOG_FILE = join(tmpdir(), `clearhold-e2e-${PORT}.log`);
