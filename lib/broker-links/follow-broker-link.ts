import type { RequestOrigin } from '#lib/auth/access.ts';
import { NotFound } from '#lib/errors.ts';
import { findBrokerLink, type OpenLink } from './find-broker-link.ts';
import { countWrongToken, requireNotGuessing } from './visitor-limit.ts';

/**
 * The link that a visitor's token opens.
 * @throws {NotFound} for one that opens nothing, or nothing any more. @throws {TooMany} for who tries one after another.
 */
export async function followBrokerLink(token: string, request: RequestOrigin): Promise<OpenLink> {
  requireNotGuessing(request.address);
  const link = await findBrokerLink(token, request);
  if (link) return link;
  countWrongToken(request.address);
  throw new NotFound('This link opens nothing, or nothing any more.');
}
