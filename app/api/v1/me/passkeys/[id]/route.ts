import { removePasskey } from '#lib/auth/members/remove-passkey.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../../answer.ts';
import { DONE } from '../../../done.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    await removePasskey(await requireApiAccess(request), (await params).id);
    return DONE;
  });
}
