import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getShipment } from '#lib/shipments/get-shipment.ts';
import { answer } from '../../answer.ts';
import { readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ shipmentId: string }>;
}

export function GET(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { shipmentId } = await context.params;
    return getShipment(access, readPathText(shipmentId));
  });
}
