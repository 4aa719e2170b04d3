import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { Invalid } from '#lib/errors.ts';
import { createFeed } from '#lib/feeds/create-feed.ts';
import { FeedDraft } from '#lib/feeds/feed-changes.ts';
import { listFeeds } from '#lib/feeds/list-feeds.ts';
import { findSource, listSources } from '#lib/webhooks/sources.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';
import { toFeedWithSecret } from './to-feed-with-secret.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listFeeds(await requireApiAccess(request)),
    nextCursor: null,
  }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const draft = await readJson(request, FeedDraft);
    if (!findSource(draft.source)) {
      const message = `expected one of ${listSources().map(({ name }) => name)}`;
      throw new Invalid('There is no such sender.', [{ field: 'source', message }]);
    }
    return toFeedWithSecret(request, access, await createFeed(access, draft));
  });
}
