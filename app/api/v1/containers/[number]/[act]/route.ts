import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireVoyage } from '#lib/containers/require-voyage.ts';
import { NotFound } from '#lib/errors.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { SUBJECT_ACTS } from '#lib/triage/subject-acts.ts';
import { answer } from '../../../answer.ts';
import { readJson, readPathText, searchOf } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ number: string; act: string }>;
}

/** What people do to a container: assign, note, undo; on its newest voyage, or on the one under `bill`. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { number, act } = await context.params;
    const offered = Object.hasOwn(SUBJECT_ACTS, act) ? SUBJECT_ACTS[act] : undefined;
    if (!offered) throw new NotFound(`Nobody can ${act} a container.`);
    const bill = searchOf(request).get('bill') ?? undefined;
    const { containerNumber: key, billNumber } = await requireVoyage(access, readPathText(number), bill);
    const wish = await offered.read((body) => readJson(request, body));
    return recordSubjectAct(access, { kind: 'container', key, billNumber }, wish);
  });
}
