import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NotFound } from '#lib/errors.ts';
import { exportList } from '#lib/exports/export-list.ts';
import { ExportQuery } from '#lib/exports/export-query.ts';
import { EXPORTED_LISTS } from '#lib/exports/exported-lists.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { SavedList } from '#lib/views/saved-list.ts';
import { answer } from '../../answer.ts';
import { searchOf } from '../../read-request.ts';
import { toStream } from '../../to-stream.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ list: string }>;
}

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A list as a file, by the filter and sort of its own address. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const list = SavedList.safeParse((await params).list);
    if (!list.success) throw new NotFound('There is no such list.');
    const search = searchOf(request);
    const query = parseQuery(ExportQuery, search);
    // A file begins at the first row, however far its page was turned.
    search.delete('cursor');
    search.delete('limit');
    const filter = parseQuery(EXPORTED_LISTS[list.data].query, search);
    const { name, bytes } = await exportList(access, list.data, filter, query);
    return new Response(toStream(bytes), {
      headers: {
        'content-type': CONTENT_TYPES[query.format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
