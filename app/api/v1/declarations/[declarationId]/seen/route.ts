import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireDeclaration } from '#lib/declarations/require-declaration.ts';
import { markSubjectSeen } from '#lib/triage/mark-subject.ts';
import { answer } from '../../../answer.ts';
import { readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ declarationId: string }>;
}

/** Marks a declaration as seen by whoever asks. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const key = await requireDeclaration(access, readPathText((await context.params).declarationId));
    return markSubjectSeen(access, { kind: 'declaration', key });
  });
}
