import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireBill } from '#lib/customs/require-bill.ts';
import { NotFound } from '#lib/errors.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { SUBJECT_ACTS } from '#lib/triage/subject-acts.ts';
import { answer } from '../../../answer.ts';
import { readJson, readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ billNumber: string; act: string }>;
}

/** What people do to a bill: assign, note, undo. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { billNumber, act } = await context.params;
    const offered = Object.hasOwn(SUBJECT_ACTS, act) ? SUBJECT_ACTS[act] : undefined;
    if (!offered) throw new NotFound(`Nobody can ${act} a bill.`);
    const key = await requireBill(access, readPathText(billNumber));
    const wish = await offered.read((body) => readJson(request, body));
    return recordSubjectAct(access, { kind: 'bill', key }, wish);
  });
}
