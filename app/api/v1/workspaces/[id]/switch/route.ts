import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { switchWorkspace } from '#lib/workspaces/switch-workspace.ts';
import { answerForm } from '../../../answer-form.ts';
import { DONE } from '../../../done.ts';
import { readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerForm(request, { done: '/', refused: '/settings/demo' }, async () => {
    const access = await requireApiAccess(request);
    await switchWorkspace(access, readPathText((await params).id));
    return DONE;
  });
}
