import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { endPreviousSecret } from '#lib/feeds/end-previous-secret.ts';
import { answer } from '../../../answer.ts';
import { readPathText } from '../../../read-request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return endPreviousSecret(access, readPathText((await params).id));
  });
}
