import { AuditExportQuery } from '#lib/audit/audit-query.ts';
import { exportAudit } from '#lib/audit/export-audit.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { answer } from '../../answer.ts';
import { searchOf } from '../../read-request.ts';
import { toStream } from '../../to-stream.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
} as const;

/** The entries of a filter as a file, sent as they are read. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { format, ...filter } = parseQuery(AuditExportQuery, searchOf(request));
    return new Response(toStream(exportAudit(access, filter, format)), {
      headers: {
        'content-type': CONTENT_TYPES[format],
        'content-disposition': `attachment; filename="audit-${access.today}.${format}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
