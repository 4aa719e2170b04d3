import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { ContainerExceptionNewsQuery } from '#lib/exceptions/container-exception-query.ts';
import { countContainerExceptionNews } from '#lib/exceptions/count-container-exception-news.ts';
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
    return countContainerExceptionNews(access, parseQuery(ContainerExceptionNewsQuery, searchOf(request)));
  });
}
