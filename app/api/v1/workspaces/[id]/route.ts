import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { WorkspaceChange } from '#lib/domain/workspace.ts';
import { changeWorkspace } from '#lib/workspaces/change-workspace.ts';
import { answer } from '../../answer.ts';
import { readJson, readPathText } from '../../read-request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return changeWorkspace(access, readPathText((await params).id), await readJson(request, WorkspaceChange));
  });
}
