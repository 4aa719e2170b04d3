import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { changeFeed } from '#lib/feeds/change-feed.ts';
import { FeedChange } from '#lib/feeds/feed-changes.ts';
import { getFeed } from '#lib/feeds/list-feeds.ts';
import { answer } from '../../answer.ts';
import { readJson, readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return getFeed(access, readPathText((await params).id));
  });
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return changeFeed(access, readPathText((await params).id), await readJson(request, FeedChange));
  });
}
