import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { endOtherSessions } from '#lib/auth/sessions/end-other-sessions.ts';
import { listSessions } from '#lib/auth/sessions/list-sessions.ts';
import { answer } from '../../answer.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listSessions(await requireApiAccess(request)),
    nextCursor: null,
  }));
}

/** Signs out everywhere but here. */
export function DELETE(request: Request): Promise<Response> {
  return answer(async () => endOtherSessions(await requireApiAccess(request)));
}
