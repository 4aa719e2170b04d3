import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { endSession } from '#lib/auth/sessions/end-session.ts';
import { answer } from '../../../answer.ts';
import { DONE } from '../../../done.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    await endSession(await requireApiAccess(request), (await params).id);
    return DONE;
  });
}
