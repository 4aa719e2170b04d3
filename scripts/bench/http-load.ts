import { connect, type Socket } from 'node:net';

/** How a server answered a load. */
export interface LoadResult {
  seconds: number;
  answered: number;
  /** Answers by status. */
  statuses: Map<number, number>;
  /** Of each answer in milliseconds, the shortest first. */
  latencies: number[];
}

export interface Load {
  port: number;
  /** Whole requests, head and body, as they go over the wire. Each is sent once, in this order. */
  requests: readonly Buffer[];
  connections: number;
  /** Stops earlier when this time is over. */
  mostSeconds?: number;
  /** Requests a second, evenly; without it as fast as they are answered. */
  rate?: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
const STATUS_AT = 'HTTP/1.1 '.length;

/**
 * Posts requests over kept-alive connections to this machine, one open request a connection. Our own client because the
 * load shares the machine with what is measured: bytes made beforehand and an answer found by its length cost a tenth of
 * what `fetch` does.
 *
 * @throws {Error} when a connection breaks: then nothing was measured.
 */
export async function sendLoad(load: Load): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: load.connections }, () => open(load.port)));
  const result: LoadResult = { seconds: 0, answered: 0, statuses: new Map(), latencies: [] };
  const start = performance.now();
  const end = start + (load.mostSeconds ?? Number.POSITIVE_INFINITY) * 1_000;
  const gap = load.rate === undefined ? 0 : 1_000 / load.rate;
  let next = 0;
  const take = () => {
    const request = performance.now() < end ? load.requests[next] : undefined;
    const due = start + next * gap;
    next++;
    return request && { request, due };
  };
  try {
    await Promise.all(sockets.map((socket) => converse(socket, take, gap > 0, result)));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  result.seconds = (performance.now() - start) / 1_000;
  result.latencies.sort((a, b) => a - b);
  return result;
}

/** The time under which this share of the answers came (0.5 is the median), in milliseconds. */
export function within({ latencies }: LoadResult, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.ceil(latencies.length * share) - 1)] ?? 0;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends and reads by turns until there is nothing to send. A request that is not yet due waits, and its wait counts from then. */
function converse(
  socket: Socket,
  take: () => { request: Buffer; due: number } | undefined,
  isPaced: boolean,
  result: LoadResult,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let answer: Buffer = Buffer.alloc(0);
    const send = () => {
      const taken = take();
      if (!taken) return resolve();
      const write = () => {
        sentAt = isPaced ? Math.min(taken.due, performance.now()) : performance.now();
        socket.write(taken.request);
      };
      const wait = isPaced ? taken.due - performance.now() : 0;
      if (wait > 1) setTimeout(write, wait);
      else write();
    };
    socket.on('data', (chunk: Buffer) => {
      answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
      if (!isWhole(answer)) return;
      const status = Number(answer.toString('latin1', STATUS_AT, STATUS_AT + 3));
      result.latencies.push(performance.now() - sentAt);
      result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
      result.answered++;
      answer = Buffer.alloc(0);
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection under load.')));
    send();
  });
}

function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf(HEAD_END);
  if (headEnd === -1) return false;
  const head = answer.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return answer.length >= headEnd + HEAD_END.length + Number(length);
  return answer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
}
