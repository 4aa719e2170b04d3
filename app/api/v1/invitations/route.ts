import { NewInvitation } from '#lib/auth/members/invitation.ts';
import { invite } from '#lib/auth/members/invite.ts';
import { listInvitations } from '#lib/auth/members/list-invitations.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listInvitations(await requireApiAccess(request)),
    nextCursor: null,
  }));
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return invite(access, await readJson(request, NewInvitation));
  });
}
