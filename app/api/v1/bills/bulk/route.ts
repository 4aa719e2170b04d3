import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { actOnBills, BulkBillAct } from '#lib/customs/act-on-bills.ts';
import { answer } from '../../answer.ts';
import { readJson } from '../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../method-not-allowed.ts';

/** One thing done to many bills, with one note. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return actOnBills(access, await readJson(request, BulkBillAct));
  });
}
