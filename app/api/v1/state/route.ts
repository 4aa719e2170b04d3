import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import { answer } from '../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => getStateProof(await requireApiAccess(request)));
}
