import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { createOutboundWebhook } from '#lib/outbound-webhooks/create-outbound-webhook.ts';
import { listOutboundWebhooks } from '#lib/outbound-webhooks/list-outbound-webhooks.ts';
import { NewOutboundWebhook } from '#lib/outbound-webhooks/outbound-webhook.ts';
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
    return { items: await listOutboundWebhooks(access), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createOutboundWebhook(access, await readJson(request, NewOutboundWebhook));
  });
}
