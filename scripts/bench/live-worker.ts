import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A thread with many live clients: each opens the stream, and reads whatever it is told until the thread ends.

const { port, cookie, count } = workerData as { port: number; cookie: string; count: number };
const AT_ONCE = 50;
const request = `GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`;

for (let opened = 0; opened < count; opened += AT_ONCE)
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - opened) }, open));
parentPort?.postMessage('open');

/** Resolves when the stream says that it watches. */
function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    let said = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      if (said.includes(': watching')) return;
      said += text;
      if (said.includes(': watching')) resolve(socket);
      else if (!said.startsWith('HTTP/1.1 200'))
        reject(new Error(`A live client was told: ${said.slice(0, 100)}`));
    });
    socket.once('connect', () => socket.write(request));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('A live client was sent away.')));
  });
}
