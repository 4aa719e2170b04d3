import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { revokeCalendarFeed } from '#lib/calendar/revoke-calendar-feed.ts';
import { answer } from '../../../answer.ts';
import { DONE } from '../../../done.ts';
import { readPathText } from '../../../read-request.ts';

export {
  methodNotAllowed as GET,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await revokeCalendarFeed(access, readPathText((await params).id));
    return DONE;
  });
}
