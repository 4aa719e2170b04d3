import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { findAnything } from '#lib/search/find-anything.ts';
import { SearchQuery } from '#lib/search/found.ts';
import { answer } from '../answer.ts';
import { searchOf } from '../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { items: await findAnything(access, parseQuery(SearchQuery, searchOf(request))) };
  });
}
