import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { closeHttpServer, createHttpServer, listen } from './http-server.ts';

const agents: Agent[] = [];
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
});

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createHttpServer(handle);
  const port = await listen(server, 0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  agents.push(agent);
  const ask = () =>
    new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
      get({ port, host: '127.0.0.1', agent }, (response) => {
        const whole = response.setEncoding('utf8').toArray();
        const { connection } = response.headers;
        whole.then((parts) => resolve({ text: parts.join(''), connection }), reject);
      }).on('error', reject);
    });
  return { server, port, ask };
}

test('what was asked before the end is answered', async () => {
  const { server, ask } = await serve((_request, response) =>
    setTimeout(() => response.end('answered'), 700),
  );
  const asked = ask();
  await wait(50);
  const closed = closeHttpServer(server);
  expect((await asked).text).toBe('answered');
  await closed;
});

test('a request on its way over an idle connection is answered, and told that it is the last', async () => {
  const { server, ask } = await serve((_request, response) => response.end('answered'));
  expect((await ask()).connection).toBe('keep-alive');
  const closed = closeHttpServer(server);
  await wait(50);
  expect(await ask()).toEqual({ text: 'answered', connection: 'close' });
  await closed;
});

test('a request over a connection that was not taken yet is answered', async () => {
  const { server, ask } = await serve((_request, response) => response.end('answered'));
  const asked = Array.from({ length: 20 }, () => ask());
  await wait(0);
  await closeHttpServer(server);
  expect(new Set((await Promise.all(asked)).map(({ text }) => text))).toEqual(new Set(['answered']));
});

test('a request that arrived while the process was busy is answered, though the time for last requests is over', async () => {
  const { server, ask } = await serve((_request, response) => response.end('answered'));
  await ask();
  const closed = closeHttpServer(server);
  await wait(900);
  await turn();
  const asked = ask();
  await new Promise((sent) => process.nextTick(sent));
  const busyUntil = Date.now() + 300;
  while (Date.now() < busyUntil);
  expect((await asked).text).toBe('answered');
  await closed;
});

test('once it ends, no new connection is taken', async () => {
  const { server, ask } = await serve((_request, response) => response.end());
  await closeHttpServer(server);
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
});

test('an answer that never ends does not hold up the end', async () => {
  const { server, ask } = await serve((_request, response) => void response.write('live'));
  const cut = expect(ask()).rejects.toThrow();
  await wait(50);
  const startedAt = Date.now();
  await closeHttpServer(server);
  expect(Date.now() - startedAt).toBeLessThan(6_000);
  await cut;
}, 10_000);

test('a port that is taken is said in a line', async () => {
  const { port } = await serve(() => {});
  const refused = listen(
    createHttpServer(() => {}),
    port,
    '127.0.0.1',
  );
  await expect(refused).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
}, 10_000);

test('an address of another machine is said in a line', async () => {
  const refused = listen(
    createHttpServer(() => {}),
    0,
    '192.0.2.1',
  );
  await expect(refused).rejects.toThrow('192.0.2.1 is not an address of this machine');
});
