import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 100;
const REMEMBERED_CHARACTERS = 4_000;

/** A program of ours that serves HTTP on this machine. */
export interface Program {
  readonly port: number;
  readonly pid: number;
  stop: () => Promise<void>;
}

/**
 * Starts a program on a free port, which it is told in PORT, and waits until it takes connections.
 *
 * @throws {Error} with its last words when it ends before that.
 */
export async function startProgram(
  command: (port: number) => string[],
  environment: Record<string, string>,
): Promise<Program> {
  const port = await findFreePort();
  const child = spawn(process.execPath, command(port), {
    env: { ...process.env, ...environment, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-REMEMBERED_CHARACTERS);
    });
  const deadline = performance.now() + START_MILLISECONDS;
  while (!(await takesConnections(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop(child);
      throw new Error(`${command(port).join(' ')} does not serve: ${said.trim()}`);
    }
    await wait(POLL_MILLISECONDS);
  }
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
  await exit;
  clearTimeout(late);
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = (isTaken: boolean) => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/** A port of this machine that nobody listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
