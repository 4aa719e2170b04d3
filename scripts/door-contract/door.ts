import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';

/** A server whose webhook door is under contract, and the database behind it. */
export interface Door {
  name: string;
  port: number;
  pool: pg.Pool;
  /** Whether it can tell one caller from another; where it cannot, all count as one. */
  knowsCallers: boolean;
  /** How often it has answered 401 so far. */
  refusals: number;
}

export const SECRETS = { opentrack: 'between OpenTrack and us', eaze: 'between Eaze and us' };

/** What is sent. A header may stand twice. */
export interface Sent {
  method?: string;
  path?: string;
  headers?: readonly (readonly [name: string, value: string])[];
  body?: Buffer | string;
  /** Without a Content-Length, in chunks. */
  streamed?: boolean;
  /** The address of this machine that it is sent from. */
  from?: string;
}

export interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  json: Record<string, unknown>;
}

const CHUNK_BYTES = 64 * 1024;

/** Sends one request exactly as told. @throws {Error} when no answer comes. */
export function send(door: Door, sent: Sent): Promise<Answered> {
  const { method = 'POST', path = '/api/webhooks/opentrack', headers = [], streamed = false } = sent;
  const body = Buffer.from(sent.body ?? '');
  const length = streamed ? ['Transfer-Encoding', 'chunked'] : ['Content-Length', String(body.byteLength)];
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: door.port,
      ...(sent.from ? { localAddress: sent.from } : {}),
      method,
      path,
      headers: ['Host', `127.0.0.1:${door.port}`, ...(hasBody ? length : []), ...headers.flat()],
      agent: false,
    });
    let answered = false;
    outgoing.once('response', (incoming) => {
      answered = true;
      if (incoming.statusCode === 401) door.refusals++;
      void readAnswer(incoming).then(resolve, reject);
    });
    // Whoever is told that a body is too long may find the door shut before all of it is sent.
    const fail = (error: unknown) => answered || reject(error);
    outgoing.on('error', fail);
    pipeline(hasBody ? Readable.from(toChunks(body)) : Readable.from([]), outgoing).catch(fail);
  });
}

function* toChunks(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.byteLength; at += CHUNK_BYTES) yield body.subarray(at, at + CHUNK_BYTES);
}

async function readAnswer(incoming: IncomingMessage): Promise<Answered> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  const isJson = incoming.headers['content-type']?.startsWith('application/json') && text !== '';
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    text,
    json: isJson ? JSON.parse(text) : {},
  };
}

export function sign(body: Buffer | string): string {
  return createHmac('sha256', SECRETS.opentrack).update(body).digest('hex');
}

/** An authentic message of OpenTrack. */
export function signed(body: Buffer | string, more: Partial<Sent> = {}): Sent {
  return { body, headers: [['X-OpenTrack-Signature', sign(body)]], ...more };
}

/** The body of a customs message about a bill that nobody has heard of. */
export function freshBody(more: Record<string, unknown> = {}): string {
  const masterBillNumber = `DOOR${randomUUID().slice(0, 8).toUpperCase()}`;
  return JSON.stringify({
    event: 'customs.entry.status.updated',
    data: {
      shipment: { masterBillNumber },
      activities: [{ code: '1H', date: '2026-11-18', message: 'CBP hold', isHold: true }],
    },
    deliveryAttempt: 1,
    pendingRetries: 4,
    sentAt: '2026-11-18T10:00:00.000Z',
    ...more,
  });
}

/** The body of Eaze's message about a declaration that nobody has heard of. */
export function freshDeclaration(): string {
  const declarationId = randomInt(2 ** 40);
  const payload = { declarationId, statusCode: 'new', createdAt: '2026-11-18T10:00:00.000Z' };
  return JSON.stringify({ event: 'declaration.created', payload });
}
