import { listMembers } from '#lib/auth/members/list-members.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../answer.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listMembers(await requireApiAccess(request)),
    nextCursor: null,
  }));
}
