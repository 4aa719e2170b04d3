import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getBill } from '#lib/customs/get-bill.ts';
import { answer } from '../../answer.ts';
import { readPathText } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ billNumber: string }>;
}

export function GET(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { billNumber } = await context.params;
    return getBill(access, readPathText(billNumber));
  });
}
