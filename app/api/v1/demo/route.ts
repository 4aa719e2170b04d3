import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { findDemo } from '#lib/demo/find-demo.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { answer } from '../answer.ts';
import { answerForm } from '../answer-form.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

const PAGE = '/settings/demo';

export function GET(request: Request): Promise<Response> {
  return answer(async () => findDemo(await requireApiAccess(request)));
}

export function POST(request: Request): Promise<Response> {
  return answerForm(request, { done: PAGE, refused: PAGE }, async () =>
    loadDemo(await requireApiAccess(request)),
  );
}
