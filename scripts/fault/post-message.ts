import { Agent, request } from 'node:http';
import type { Outcome } from './journal.ts';
import type { NumberedMessage } from './numbered-message.ts';

/** A sender of the documented kind gives up after ten seconds; a little more shows what came too late. */
export const PATIENCE_MILLISECONDS = 15_000;

/** Connections that are kept open from one message to the next. */
export function openConnections(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most, maxFreeSockets: most });
}

/** Posts one message to a server of this machine and tells what came of it. Never throws. */
export function postMessage(port: number, agent: Agent, message: NumberedMessage): Promise<Outcome> {
  return new Promise((resolve) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: `/api/webhooks/${message.source}`,
        headers: {
          'content-type': 'application/json',
          'content-length': message.body.byteLength,
          [message.proof[0]]: message.proof[1],
        },
        timeout: PATIENCE_MILLISECONDS,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve({ kind: 'reset' }));
        response.on('end', () =>
          resolve({ kind: 'answered', status: response.statusCode ?? 0, id: readId(Buffer.concat(chunks)) }),
        );
      },
    );
    let isSilent = false;
    outgoing.once('timeout', () => {
      isSilent = true;
      outgoing.destroy();
    });
    outgoing.once('error', (error) => {
      if (isSilent) resolve({ kind: 'silent' });
      else resolve({ kind: 'code' in error && error.code === 'ECONNREFUSED' ? 'refused' : 'reset' });
    });
    outgoing.end(message.body);
  });
}

function readId(body: Buffer): string | undefined {
  return /"id":"([0-9a-f-]{36})"/.exec(body.toString())?.[1];
}
