import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { WorkspaceDraft } from '#lib/domain/workspace.ts';
import { createWorkspace } from '#lib/workspaces/create-workspace.ts';
import { listOwnWorkspaces } from '#lib/workspaces/list-own-workspaces.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listOwnWorkspaces(await requireApiAccess(request)),
    nextCursor: null,
  }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createWorkspace(access, await readJson(request, WorkspaceDraft));
  });
}
