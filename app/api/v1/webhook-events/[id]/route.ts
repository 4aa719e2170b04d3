import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getWebhookEvent } from '#lib/webhook-events/get-webhook-event.ts';
import { answer } from '../../answer.ts';
import { readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { id } = await context.params;
    return getWebhookEvent(access, readPathText(id));
  });
}
