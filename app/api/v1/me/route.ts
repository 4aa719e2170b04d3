import { changeProfile, ProfileChange } from '#lib/auth/members/change-profile.ts';
import { toSelf } from '#lib/auth/members/self.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../answer.ts';
import { DONE } from '../done.ts';
import { readJson } from '../read-request.ts';

export const dynamic = 'force-dynamic';

/** Who asks, and what they may do. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => toSelf(await requireApiAccess(request)));
}

export function PATCH(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await changeProfile(access, await readJson(request, ProfileChange));
    return DONE;
  });
}
