import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireBill } from '#lib/customs/require-bill.ts';
import { Watching, watchSubject } from '#lib/triage/mark-subject.ts';
import { answer } from '../../../answer.ts';
import { readJson, readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ billNumber: string }>;
}

/** Watches a bill, or no longer. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const key = await requireBill(access, readPathText((await context.params).billNumber));
    return watchSubject(access, { kind: 'bill', key }, await readJson(request, Watching));
  });
}
