import { withdrawInvitation } from '#lib/auth/members/withdraw-invitation.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    await withdrawInvitation(await requireApiAccess(request), (await params).id);
    return DONE;
  });
}
