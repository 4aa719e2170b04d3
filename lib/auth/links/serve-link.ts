import { NotFound } from '#lib/errors.ts';
import { findSessionAccess } from '../find-session-access.ts';
import { requireOwnOrigin } from '../own-origin.ts';
import { readJsonBody } from '../read-json-body.ts';
import { readRequestOrigin } from '../request-origin.ts';
import { countFailure, forgetFailures, requireNoWait } from '../sign-in-limit.ts';
import { FollowedLink, followLink } from './follow-link.ts';

/**
 * Follows a link by HTTP. The token itself proves who follows it, so nobody need be signed in; whoever tries tokens waits.
 * @throws {NotFound | Invalid | Conflict | Forbidden | TooMany | BadRequest}
 */
export async function serveLink(request: Request, token: string): Promise<{ email: string }> {
  const cookies = request.headers.get('cookie');
  const origin = readRequestOrigin(request.headers);
  const reader = await findSessionAccess(cookies, origin);
  requireOwnOrigin(request.headers, { absent: reader === undefined });
  const attempt = { address: origin.address, person: 'one-time link' };
  await requireNoWait(attempt);
  const filled = await readJsonBody(request, FollowedLink);
  try {
    const followed = await followLink(token, filled, { reader, request: origin });
    await forgetFailures(attempt);
    return followed;
  } catch (error) {
    if (error instanceof NotFound) await countFailure(attempt);
    throw error;
  }
}
