/** Where the server of the journeys listens, and what it was started with. */
export const PORT = Number(process.env.E2E_PORT ?? 3140);
export const ADDRESS = `http://localhost:${PORT}`;
export const SECRETS = { opentrack: 'opentrack-secret-of-journeys', eaze: 'eaze-key-of-journeys' };
export const API_KEY = 'api-key-of-journeys';
