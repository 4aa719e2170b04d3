import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isAllowedAddress, isNamedAddress } from './allowed-address.ts';

const PATIENCE_MILLISECONDS = 10_000;
const LARGEST_HEAD_BYTES = 16 * 1024;
/** What comes after the head is not kept; a receiver that goes on for longer is cut off. */
const LARGEST_ANSWER_BYTES = 64 * 1024;
const LONGEST_KEPT_HEAD = 4_000;

/** How sending went: an answer of the receiver, whatever it says, or why there was none. */
export type PostOutcome =
  | { kind: 'answered'; status: number; head: string; milliseconds: number }
  | { kind: 'failed'; reason: string; milliseconds: number };

interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** As CIDR: what may be reached besides the public internet. */
  allowedNetworks: readonly string[];
  signal?: AbortSignal;
}

/**
 * Posts a body to an address of somebody else, once. The name is resolved here, and the connection goes to exactly the
 * addresses that were judged, so a name that answers differently a moment later leads nowhere else. Redirects are not
 * followed, plain HTTP goes to allowed networks only, and everything is bounded in time and size. Never throws.
 */
export async function postWebhook(post: Post): Promise<PostOutcome> {
  const startedAt = performance.now();
  const milliseconds = () => Math.round(performance.now() - startedAt);
  try {
    const url = new URL(post.url);
    const addresses = await findAddresses(url, post.allowedNetworks);
    return { kind: 'answered', ...(await send(url, addresses, post)), milliseconds: milliseconds() };
  } catch (error) {
    return { kind: 'failed', reason: describe(error), milliseconds: milliseconds() };
  }
}

/** Something that stands in the way and may be told to whoever set the address. */
class NotSent extends Error {}

async function findAddresses(url: URL, networks: readonly string[]): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family === 0 ? await within(resolve(host, { all: true })) : [{ address: host, family }];
  if (found.length === 0) throw new NotSent('The name of the host leads nowhere.');
  // One that is refused among several spoils them all: which one is used would be chance.
  if (!found.every(({ address }) => isAllowedAddress(address, networks))) {
    throw new NotSent('The address leads to a private or reserved network, which is not allowed.');
  }
  if (url.protocol === 'http:' && !found.every(({ address }) => isNamedAddress(address, networks))) {
    throw new NotSent('Plain HTTP is allowed for allowed networks only; use https.');
  }
  return found;
}

function send(url: URL, addresses: LookupAddress[], { headers, body, signal }: Post) {
  return new Promise<{ status: number; head: string }>((fulfil, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const timer = setTimeout(
      () => sent.destroy(new NotSent('No answer within 10 seconds.')),
      PATIENCE_MILLISECONDS,
    );
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      maxHeaderSize: LARGEST_HEAD_BYTES,
      lookup: toPinnedLookup(addresses),
      ...(signal ? { signal } : {}),
    });
    sent.on('error', reject);
    sent.on('close', () => clearTimeout(timer));
    sent.on('response', (response) => {
      const head = toHead(response);
      fulfil({ status: response.statusCode ?? 0, head });
      let size = 0;
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_ANSWER_BYTES) sent.destroy();
      });
    });
    sent.end(body);
  });
}

/** Answers with the addresses that were judged, whatever name is asked for. */
function toPinnedLookup(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function toHead({ httpVersion, statusCode, statusMessage, rawHeaders }: http.IncomingMessage): string {
  const lines = [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return lines.join('\n').replaceAll('\0', '').slice(0, LONGEST_KEPT_HEAD);
}

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new NotSent('The name of the host could not be resolved in time.')),
      PATIENCE_MILLISECONDS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The name of the host is not known.',
  EAI_AGAIN: 'The name of the host could not be resolved.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut.',
  ETIMEDOUT: 'The connection could not be made in time.',
  HPE_HEADER_OVERFLOW: 'The head of the answer is too large.',
};

function describe(error: unknown): string {
  if (error instanceof NotSent) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `It could not be sent${code ? ` (${code})` : ''}.`;
}
