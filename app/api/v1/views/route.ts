import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { createView } from '#lib/views/create-view.ts';
import { listViews } from '#lib/views/list-views.ts';
import { NewView, ViewQuery } from '#lib/views/saved-view.ts';
import { answer } from '../answer.ts';
import { readJson, searchOf } from '../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { items: await listViews(access, parseQuery(ViewQuery, searchOf(request))), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createView(access, await readJson(request, NewView));
  });
}
