import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { DeliveryQuery, listDeliveries } from '#lib/outbound-webhooks/list-deliveries.ts';
import { answer } from '../../../answer.ts';
import { readPathText, searchOf } from '../../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const query = parseQuery(DeliveryQuery, searchOf(request));
    return listDeliveries(access, readPathText((await params).id), query);
  });
}
