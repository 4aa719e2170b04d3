import type { IncomingMessage, ServerResponse } from 'node:http';
import { toInstant } from '#lib/domain/instant.ts';
import type { HeaderPairs } from '#lib/webhooks/header-pairs.ts';
import { probeWebhook, receiveWebhook, type WebhookAnswer } from '#lib/webhooks/receive-webhook.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Whatever is written otherwise (escaped, with a slash at its end) is for Next to make sense of. */
const WEBHOOK_PATH = /^\/api\/webhooks\/([\w-]+)(?:\/([\w-]+))?(?:\?.*)?$/;

/**
 * Takes webhooks straight off the wire, in front of the pages: the same core as the route under `app/api/webhooks`, which
 * serves where this process is not in front, without the cost of a page framework for each message.
 */
export function withWebhookLane(serve: Handler): Handler {
  return (request, response) => {
    const [, source, feedId] = WEBHOOK_PATH.exec(request.url ?? '') ?? [];
    if (source === undefined) return serve(request, response);
    if (request.method === 'POST') return void receive(request, response, source, feedId);
    if (request.method === 'GET') return void probe(response, source, feedId);
    return serve(request, response);
  };
}

async function receive(request: IncomingMessage, response: ServerResponse, source: string, feedId?: string) {
  const answer = await receiveWebhook({
    source,
    feedId,
    headers: toPairs(request.rawHeaders),
    body: request,
    address: request.socket.remoteAddress ?? '',
    receivedAt: toInstant(new Date()),
  });
  send(response, answer);
}

async function probe(response: ServerResponse, source: string, feedId?: string) {
  send(response, await probeWebhook(source, feedId));
}

function send(response: ServerResponse, { status, headers, body }: WebhookAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Doubles and all: a proof that was sent twice must be seen twice. */
function toPairs(rawHeaders: readonly string[]): HeaderPairs {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
  }
  return pairs;
}
