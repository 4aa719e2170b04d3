import { createHmac } from 'node:crypto';
import { type Mould, toMould } from '../growth/mould.ts';
import { type Cast, tellStories } from '../growth/story.ts';
import { SECRETS } from './secrets.ts';

/** How far apart two stories may begin; they last about three weeks. */
const SPREAD_MILLISECONDS = 60 * 24 * 60 * 60 * 1_000;
// Behind whatever a growth run has seeded, so that this cargo is new to it.
const FIRST_NUMBER = 500_000_000;

/** A message before it is put on the wire. */
export interface Message {
  source: string;
  body: string;
}

/**
 * Endless news of new cargo: stories from their beginnings to their ends, begun at a time of their own and told in the
 * order of the times. No two messages are about one thing unless a story says so.
 */
export class NewsOfNewCargo {
  readonly #cast: Cast;
  readonly #moulds: readonly Mould[];
  #number = 0;

  constructor(seed: string) {
    this.#cast = { seed, now: new Date(), stories: 122, boxes: 9 };
    this.#moulds = tellStories(this.#cast).map(toMould);
  }

  /** At least so many messages are made, so many are answered; what is left over is never told. */
  take(count: number): Message[] {
    const told: (Message & { at: number })[] = [];
    while (told.length < count) {
      const number = this.#number++;
      const mould = this.#moulds[number % this.#moulds.length];
      if (!mould) break;
      const round = -1 - Math.floor(number / this.#moulds.length);
      const names = mould.spellings.inCopy({ number: FIRST_NUMBER + number, round });
      const shift = ((number * 7_919) % 1_000) * (SPREAD_MILLISECONDS / 1_000);
      for (const { source, body, receivedAt } of mould.messages)
        told.push({ source, body: body.fill(names), at: Date.parse(receivedAt) + shift });
    }
    return told.sort((a, b) => a.at - b.at).slice(0, count);
  }
}

/** A signed webhook as it goes over the wire, head and body. */
export function toSignedRequest({ source, body }: Message): Buffer {
  const bytes = Buffer.from(body);
  const proof =
    source === 'eaze'
      ? `Eaze-Signature: ${SECRETS.eaze}`
      : `X-OpenTrack-Signature: ${createHmac('sha256', SECRETS.opentrack).update(bytes).digest('hex')}`;
  const head = [
    `POST /api/webhooks/${source} HTTP/1.1`,
    'Host: 127.0.0.1',
    'User-Agent: OpenTrack-Webhooks/1.0',
    'Accept: */*',
    'Content-Type: application/json',
    `Content-Length: ${bytes.byteLength}`,
    proof,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes]);
}

/** A request for a page or a list by who is signed in, as it goes over the wire. */
export function toGetRequest(path: string, cookie: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nCookie: ${cookie}\r\n\r\n`);
}
