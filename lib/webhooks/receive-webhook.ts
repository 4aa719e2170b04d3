import type { Instant } from '#lib/domain/instant.ts';
import { Unavailable } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { checkProof } from './check-proof.ts';
import { explainRefusal } from './explain-refusal.ts';
import { type Feed, findFeed } from './find-feed.ts';
import { findKnownSecrets, withoutSecrets } from './find-known-secrets.ts';
import { type HeaderPairs, listHeader, toStoredHeaders } from './header-pairs.ts';
import { getIntake } from './intake.ts';
import type { KeptMessage } from './kept-message.ts';
import { readBody } from './read-body.ts';
import type { Source } from './source.ts';
import { findSource, listSources } from './sources.ts';
import { makeWebhookEventId } from './webhook-event-id.ts';

const LARGEST_BODY = 1024 * 1024;
const RETRY_AFTER_SECONDS = 5;
/** Of every source: a sender may come to the wrong door with the right key. */
const SECRET_HEADERS = listSources().flatMap((each) => each.secretHeaders);

/** A message at the door, from whatever server carries it. */
export interface WebhookRequest {
  /** As in the address, `/api/webhooks/<source>/<feedId>`. */
  source: string;
  feedId?: string | undefined;
  headers: HeaderPairs;
  body: Uint8Array | AsyncIterable<Uint8Array>;
  /** Of the peer, not what a header claims. */
  address: string;
  receivedAt: Instant;
}

export interface WebhookAnswer {
  status: number;
  headers: Record<string, string>;
  /** JSON. */
  body: string;
}

/**
 * Takes one message: prove the sender, keep the bytes, and only then understand them. A 2xx means committed; an authentic
 * message is never refused for what it says. Never throws.
 */
export async function receiveWebhook(request: WebhookRequest): Promise<WebhookAnswer> {
  try {
    return await receive(request);
  } catch (error) {
    // Turned away in good order, perhaps a thousand times a second: the answer and the metrics tell, not a line each.
    if (!(error instanceof Unavailable))
      getLog().error({ error: String(error), source: request.source }, 'a message was not taken');
    return answer(503, { status: 'unavailable' }, { 'retry-after': String(RETRY_AFTER_SECONDS) });
  }
}

async function receive(request: WebhookRequest): Promise<WebhookAnswer> {
  const source = findSource(request.source);
  const feed = source && (await findFeed(source, request.feedId));
  if (!source || !feed) return answer(404, { status: 'not-found' });
  if (listHeader(request.headers, 'content-encoding').some((coding) => !/^(identity)?$/i.test(coding.trim())))
    return answer(415, { status: 'unsupported', reason: 'Content-Encoding must be identity.' });
  const body = await readBody(request.body, LARGEST_BODY);
  if (!body.whole) return answer(413, { status: 'too-large', reason: 'A body is at most 1 MiB.' });

  const headers = toStoredHeaders(request.headers, SECRET_HEADERS);
  const proof = checkProof(source, request.headers, body.bytes, feed.secrets);
  if (!proof.proved) {
    const message = { ...request, ...feed, source: source.name, headers, body: body.bytes };
    return refuse(source, request.headers, message, proof.reason);
  }

  getIntake().checkRoom(body.bytes.byteLength);
  const { workspaceId, feedId } = feed;
  const { receivedAt } = request;
  const id = makeWebhookEventId();
  return tell(
    await getIntake().keep({
      id,
      workspaceId,
      feedId,
      source: source.name,
      receivedAt,
      headers,
      body: body.bytes,
    }),
  );
}

/** The probe of a sender: whether there is a door at this address. */
export async function probeWebhook(source: string, feedId?: string): Promise<WebhookAnswer> {
  const known = findSource(source);
  const feed = known && (await findFeed(known, feedId).catch(() => undefined));
  return feed ? answer(200, { status: 'ready' }) : answer(404, { status: 'not-found' });
}

type Refusable = Feed & {
  source: Source['name'];
  headers: Record<string, string>;
  body: Uint8Array;
  address: string;
  receivedAt: Instant;
};

async function refuse(
  asked: Source,
  given: HeaderPairs,
  message: Refusable,
  reason: string,
): Promise<WebhookAnswer> {
  const intake = getIntake();
  const wait = intake.refusalLimit.count(message.address, Date.parse(message.receivedAt));
  if (wait !== null) return answer(429, { status: 'refused' }, { 'retry-after': String(wait) });
  const { workspaceId, source, receivedAt, address, body } = message;
  const known = findKnownSecrets(asked, message);
  // A sender may have put a secret where another sender's signature belongs.
  const headers = withoutSecrets(message.headers, known);
  await intake.keepRefused({ workspaceId, source, reason, receivedAt, address, headers, body }, () =>
    explainRefusal({ source: asked, headers: given, body, ...known }),
  );
  return answer(401, { status: 'refused', reason: 'The proof of the sender is missing or wrong.' });
}

function tell({ id, state, reason }: KeptMessage): WebhookAnswer {
  if (state === 'processed') return answer(200, { status: 'accepted', id });
  if (state === 'quarantined' || state === 'failed')
    return answer(200, { status: 'quarantined', id, reason: reason ?? '' });
  return answer(200, { status: state, id });
}

function answer(
  status: number,
  content: Record<string, string>,
  headers: Record<string, string> = {},
): WebhookAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(content),
  };
}
