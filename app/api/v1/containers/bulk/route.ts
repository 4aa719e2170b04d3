import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { actOnContainers, BulkContainerAct } from '#lib/containers/act-on-containers.ts';
import { answer } from '../../answer.ts';
import { readJson } from '../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../method-not-allowed.ts';

/** One thing done to many containers, with one note. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return actOnContainers(access, await readJson(request, BulkContainerAct));
  });
}
