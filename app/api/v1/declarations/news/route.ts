import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { countDeclarationNews } from '#lib/declarations/count-declaration-news.ts';
import { DeclarationNewsQuery } from '#lib/declarations/declaration-query.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { answer } from '../../answer.ts';
import { searchOf } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return countDeclarationNews(access, parseQuery(DeclarationNewsQuery, searchOf(request)));
  });
}
