import { verifyOwnAudit } from '#lib/audit/verify-own-audit.ts';
import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { answer } from '../../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

/** Goes through the whole audit log and names every row where it does not hold. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => verifyOwnAudit(await requireApiAccess(request)));
}
