import { revokeApiKey } from '#lib/auth/api-keys/revoke-api-key.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    await revokeApiKey(await requireApiAccess(request), (await params).id);
    return DONE;
  });
}
