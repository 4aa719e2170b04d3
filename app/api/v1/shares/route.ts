import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NewBrokerLink } from '#lib/broker-links/broker-link.ts';
import { createBrokerLink } from '#lib/broker-links/create-broker-link.ts';
import { listBrokerLinks } from '#lib/broker-links/list-broker-links.ts';
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
    return { items: await listBrokerLinks(access), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createBrokerLink(access, await readJson(request, NewBrokerLink));
  });
}
