import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { ReplayRequest } from '#lib/webhooks/replay/replay-request.ts';
import { replayWebhookEvents } from '#lib/webhooks/replay/replay-webhook-events.ts';
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
    const { filter, cursor } = await readJson(request, ReplayRequest);
    return replayWebhookEvents(access, filter, cursor);
  });
}
