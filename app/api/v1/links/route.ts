import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { decideLink, LinkDecisionBody } from '#lib/links/decide-link.ts';
import { answer } from '../answer.ts';
import { readJson } from '../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../method-not-allowed.ts';

/** Confirms or rejects a link between a declaration and a bill, container or shipment. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return decideLink(access, await readJson(request, LinkDecisionBody));
  });
}
