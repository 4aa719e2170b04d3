import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { replayDelivery } from '#lib/outbound-webhooks/replay-delivery.ts';
import { answer } from '../../../../../answer.ts';
import { readPathText } from '../../../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string; delivery: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { id, delivery } = await params;
    return replayDelivery(access, readPathText(id), readPathText(delivery));
  });
}
