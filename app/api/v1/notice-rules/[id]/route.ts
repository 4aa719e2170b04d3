import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { changeNoticeRule, deleteNoticeRule } from '#lib/notices/change-notice-rule.ts';
import { NoticeRuleChange } from '#lib/notices/notice-rule.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';
import { readJson, readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as GET,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await changeNoticeRule(
      access,
      readPathText((await params).id),
      await readJson(request, NoticeRuleChange),
    );
    return DONE;
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await deleteNoticeRule(access, readPathText((await params).id));
    return DONE;
  });
}
