import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { replayWebhookEvent } from '#lib/webhooks/replay/replay-webhook-event.ts';
import { answer } from '../../../answer.ts';
import { readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { id } = await context.params;
    return replayWebhookEvent(access, readPathText(id));
  });
}
