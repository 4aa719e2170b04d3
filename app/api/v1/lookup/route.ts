import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { toCsvLine } from '#lib/lists/to-csv-line.ts';
import { lookUp } from '#lib/lookup/look-up.ts';
import { LookupBody, LookupQuery } from '#lib/lookup/lookup.ts';
import { toLookupRows } from '#lib/lookup/to-lookup-rows.ts';
import { answer } from '../answer.ts';
import { readJson, searchOf } from '../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

/** A list that an address can carry; as CSV where a sheet is to have it. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { list, format } = parseQuery(LookupQuery, searchOf(request));
    const lookup = await lookUp(access, list);
    if (format === 'json') return lookup;
    return new Response(`\uFEFF${toLookupRows(lookup.lines).map(toCsvLine).join('')}`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="lookup-${access.today}.csv"`,
        'cache-control': 'no-store',
      },
    });
  });
}

/** A longer one. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return lookUp(access, (await readJson(request, LookupBody)).list);
  });
}
