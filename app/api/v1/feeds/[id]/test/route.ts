import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getEnvironment } from '#lib/env.ts';
import { Conflict } from '#lib/errors.ts';
import { findTestSecret } from '#lib/feeds/find-test-secret.ts';
import { getFeed } from '#lib/feeds/list-feeds.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { answer } from '../../../answer.ts';
import { readPathText } from '../../../read-request.ts';
import { toTest } from '../../to-feed-with-secret.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const feed = await getFeed(access, readPathText((await params).id));
    const variable = findSource(feed.source)?.secretVariable ?? '';
    const secret = feed.isDefault
      ? getEnvironment().webhookSecrets[variable]?.[0]
      : await findTestSecret(access, feed.id);
    if (secret === undefined)
      throw new Conflict('The feed has no secret that opens, so that it lets nobody in: rotate it first.');
    return toTest(request, access, feed, secret, { reveal: false });
  });
}
