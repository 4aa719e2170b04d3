import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NoticesRead } from '#lib/notices/notice.ts';
import { readNotices } from '#lib/notices/read-notices.ts';
import { answer } from '../../answer.ts';
import { readJson } from '../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../method-not-allowed.ts';

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return readNotices(access, await readJson(request, NoticesRead));
  });
}
