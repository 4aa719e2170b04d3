import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { changeViewDigest, deleteViewDigest } from '#lib/digests/change-view-digest.ts';
import { ViewDigestChange } from '#lib/digests/view-digest.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';
import { readJson, readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as GET,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await changeViewDigest(
      access,
      readPathText((await params).id),
      await readJson(request, ViewDigestChange),
    );
    return DONE;
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await deleteViewDigest(access, readPathText((await params).id));
    return DONE;
  });
}
