import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { getContainer } from '#lib/containers/get-container.ts';
import { answer } from '../../answer.ts';
import { readPathText, searchOf } from '../../read-request.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../../method-not-allowed.ts';

interface Context {
  params: Promise<{ number: string }>;
}

/** Without `bill` the newest voyage; an empty one asks for the voyage that names no bill. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { number } = await context.params;
    const bill = searchOf(request).get('bill') ?? undefined;
    return getContainer(access, readPathText(number), { bill });
  });
}
