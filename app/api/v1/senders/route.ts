import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { listSenders } from '#lib/feeds/list-senders.ts';
import { answer } from '../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listSenders(await requireApiAccess(request)),
    nextCursor: null,
  }));
}
