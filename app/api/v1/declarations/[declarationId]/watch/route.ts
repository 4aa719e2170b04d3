import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireDeclaration } from '#lib/declarations/require-declaration.ts';
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
  params: Promise<{ declarationId: string }>;
}

/** Watches a declaration, or no longer. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const key = await requireDeclaration(access, readPathText((await context.params).declarationId));
    return watchSubject(access, { kind: 'declaration', key }, await readJson(request, Watching));
  });
}
