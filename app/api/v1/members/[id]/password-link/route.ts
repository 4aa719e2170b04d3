import { makePasswordLink } from '#lib/auth/members/make-password-link.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../../answer.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => makePasswordLink(await requireApiAccess(request), (await params).id));
}
