import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { createNoticeRule } from '#lib/notices/create-notice-rule.ts';
import { listNoticeRules } from '#lib/notices/list-notice-rules.ts';
import { NewNoticeRule } from '#lib/notices/notice-rule.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { items: await listNoticeRules(access), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createNoticeRule(access, await readJson(request, NewNoticeRule));
  });
}
