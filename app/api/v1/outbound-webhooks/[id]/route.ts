import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import {
  changeOutboundWebhook,
  deleteOutboundWebhook,
} from '#lib/outbound-webhooks/change-outbound-webhook.ts';
import { getOutboundWebhook } from '#lib/outbound-webhooks/list-outbound-webhooks.ts';
import { OutboundWebhookChange } from '#lib/outbound-webhooks/outbound-webhook.ts';
import { answer } from '../../answer.ts';
import { DONE } from '../../done.ts';
import { readJson, readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return getOutboundWebhook(access, readPathText((await params).id));
  });
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await changeOutboundWebhook(
      access,
      readPathText((await params).id),
      await readJson(request, OutboundWebhookChange),
    );
    return DONE;
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await deleteOutboundWebhook(access, readPathText((await params).id));
    return DONE;
  });
}
