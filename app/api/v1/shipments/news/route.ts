import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { parseQuery } from '#lib/lists/parse-query.ts';
import { countShipmentNews } from '#lib/shipments/count-shipment-news.ts';
import { ShipmentNewsQuery } from '#lib/shipments/shipment-query.ts';
import { answer } from '../../answer.ts';
import { searchOf } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return countShipmentNews(access, parseQuery(ShipmentNewsQuery, searchOf(request)));
  });
}
