import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireDeclaration } from '#lib/declarations/require-declaration.ts';
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
  params: Promise<{ declarationId: string; act: string }>;
}

/** What people do to a declaration: assign, note, undo. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { declarationId, act } = await context.params;
    const offered = Object.hasOwn(SUBJECT_ACTS, act) ? SUBJECT_ACTS[act] : undefined;
    if (!offered) throw new NotFound(`Nobody can ${act} a declaration.`);
    const key = await requireDeclaration(access, readPathText(declarationId));
    const wish = await offered.read((body) => readJson(request, body));
    return recordSubjectAct(access, { kind: 'declaration', key }, wish);
  });
}
