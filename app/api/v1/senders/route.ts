import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { listSenderHealth } from '#lib/feeds/list-sender-health.ts';
import { answer } from '../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => ({
    items: await listSenderHealth(await requireApiAccess(request)),
    nextCursor: null,
  }));
}
