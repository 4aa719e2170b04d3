import pino, { type Logger } from 'pino';
import { getEnvironment } from './env.ts';

const LOG = Symbol.for('clearhold.log');
const shared = globalThis as { [LOG]?: Logger };

/** The log of this process: a line of JSON each on the standard error. Never hand it a body, a header or a secret. */
export function getLog(): Logger {
  shared[LOG] ??= pino(
    { level: getEnvironment().LOG_LEVEL, base: null },
    pino.destination({ dest: 2, sync: true }),
  );
  return shared[LOG];
}
