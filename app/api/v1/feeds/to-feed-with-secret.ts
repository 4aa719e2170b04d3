import type { Access } from '#lib/auth/access.ts';
import type { Feed, FeedWithSecret, TestMessage } from '#lib/domain/feeds/feed.ts';
import { getEnvironment } from '#lib/env.ts';
import { NotFound } from '#lib/errors.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { toTestMessage } from '#lib/webhooks/to-test-message.ts';

/** A feed with the secret it was just given, and a message signed with it. */
export function toFeedWithSecret(
  request: Request,
  access: Access,
  { feed, secret }: { feed: Feed; secret: string },
): FeedWithSecret {
  return { feed, secret, test: toTest(request, access, feed, secret, { reveal: true }) };
}

/** A message to try a feed out with, to the address under which Clearhold was asked for it. */
export function toTest(
  request: Request,
  { now }: Access,
  feed: Feed,
  secret: string,
  { reveal }: { reveal: boolean },
): TestMessage {
  const source = findSource(feed.source);
  if (!source) throw new NotFound(`There is no sender ${feed.source}.`);
  const url = new URL(feed.path, getEnvironment().PUBLIC_URL ?? toOrigin(request)).href;
  return toTestMessage(source, { url, secret, reveal, now });
}

function toOrigin(request: Request): string {
  const { protocol, host } = new URL(request.url);
  return `${protocol}//${request.headers.get('host') ?? host}`;
}
