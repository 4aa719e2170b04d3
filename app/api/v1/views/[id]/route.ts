import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { changeView } from '#lib/views/change-view.ts';
import { deleteView } from '#lib/views/delete-view.ts';
import { getView } from '#lib/views/list-views.ts';
import { ViewChange } from '#lib/views/saved-view.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';
import { readJson, readPathText } from '../../read-request.ts';

export { methodNotAllowed as POST, methodNotAllowed as PUT } from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return getView(access, readPathText((await params).id));
  });
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return changeView(access, readPathText((await params).id), await readJson(request, ViewChange));
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await deleteView(access, readPathText((await params).id));
    return DONE;
  });
}
