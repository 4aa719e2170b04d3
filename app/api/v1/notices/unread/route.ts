import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { countUnreadNotices } from '#lib/notices/count-unread-notices.ts';
import { answer } from '../../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { unread: await countUnreadNotices(access) };
  });
}
