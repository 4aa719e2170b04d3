import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { removeDemo } from '#lib/demo/remove-demo.ts';
import { answerForm } from '../../answer-form.ts';
import { DONE } from '../../done.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../method-not-allowed.ts';

const PAGE = '/settings/demo';

export function POST(request: Request): Promise<Response> {
  return answerForm(request, { done: `${PAGE}?removed=yes`, refused: PAGE }, async () => {
    await removeDemo(await requireApiAccess(request));
    return DONE;
  });
}
