import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import net from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from '#lib/cannot-start.ts';

// In milliseconds. Keep-alive outlasts the usual 60 s of a proxy, so that it is the proxy who ends an idle connection.
const TIMEOUTS = { headers: 10_000, request: 30_000, keepAlive: 65_000 };
const PORT_TRIES = 12;
const PORT_RETRY_MILLISECONDS = 250;
const WAITING_CONNECTIONS_MILLISECONDS = 2_000;
const LAST_REQUESTS_MILLISECONDS = 1_000;
const OPEN_REQUESTS_MILLISECONDS = 4_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An HTTP server that gives a slow or silent client a limited time. */
export function createHttpServer(handle: Handler): Server {
  return createServer(
    {
      headersTimeout: TIMEOUTS.headers,
      requestTimeout: TIMEOUTS.request,
      keepAliveTimeout: TIMEOUTS.keepAlive,
      noDelay: true,
    },
    handle,
  );
}

/**
 * Listens, and waits a moment for a port that a process which is just ending still holds. Answers the port.
 *
 * @throws {CannotStart} when the port is taken or may not be used.
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      await listenOnce(server, port, host);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' || tries === PORT_TRIES) throw new CannotStart(explain(code, port, host));
      await wait(PORT_RETRY_MILLISECONDS);
    }
  }
}

async function listenOnce(server: Server, port: number, host: string): Promise<void> {
  server.listen({ port, host: host.replace(/^\[(.*)\]$/, '$1') });
  await once(server, 'listening'); // Rejects on 'error'.
}

function explain(code: unknown, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `${host} is not an address of this machine (${code}): set HOST to one that is.`;
}

/**
 * Takes the connections that wait and then no more, answers what was asked, and closes. An idle connection is kept for a
 * moment, since its next request may be on its way; each is told with its answer that it is the last.
 */
export async function closeHttpServer(server: Server): Promise<void> {
  await takeWaitingConnections(server);
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('connection', 'close');
  });
  const closed = new Promise<void>((resolve) => {
    server.once('close', resolve);
  });
  // `http.Server.close` would also cut idle connections at once.
  net.Server.prototype.close.call(server);
  await Promise.race([closed, wait(LAST_REQUESTS_MILLISECONDS)]);
  // A busy process comes to its timers before it reads what has arrived meanwhile: a connection is idle only after that.
  await turn();
  await turn();
  server.closeIdleConnections();
  await Promise.race([closed, wait(OPEN_REQUESTS_MILLISECONDS)]);
  server.closeAllConnections();
}

/**
 * Takes the connections that the system has made for us already, their requests sent: to stop listening would cut them. A
 * busy process takes one each time it looks, so many may wait.
 */
async function takeWaitingConnections(server: Server): Promise<void> {
  let taken = 0;
  const count = () => {
    taken++;
  };
  server.on('connection', count);
  const deadline = performance.now() + WAITING_CONNECTIONS_MILLISECONDS;
  for (let before = -1; taken > before && performance.now() < deadline; ) {
    before = taken;
    // The first turn may be the rest of the present one.
    await turn();
    await turn();
  }
  server.off('connection', count);
}
