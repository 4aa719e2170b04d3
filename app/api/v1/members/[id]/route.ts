import { changeMember } from '#lib/auth/members/change-member.ts';
import { MemberChange } from '#lib/auth/members/member.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';
import { readJson } from '../../read-request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await changeMember(access, (await params).id, await readJson(request, MemberChange));
    return DONE;
  });
}
