import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { NotFound } from '#lib/errors.ts';
import { CONTAINER_EXCEPTION_ACTS } from '#lib/exceptions/container-exception-acts.ts';
import { answer } from '../../../answer.ts';
import { readJson, readPathText, readVersion } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string; act: string }>;
}

/** What people do to a container exception: acknowledge, assign, snooze, resolve, reopen, note, undo. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { id, act } = await context.params;
    const offered = Object.hasOwn(CONTAINER_EXCEPTION_ACTS, act) ? CONTAINER_EXCEPTION_ACTS[act] : undefined;
    if (!offered) throw new NotFound(`Nobody can ${act} a container exception.`);
    const target = { id: readPathText(id), version: readVersion(request) };
    return offered.perform(access, target, (body) => readJson(request, body));
  });
}
