import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { createViewDigest } from '#lib/digests/create-view-digest.ts';
import { listViewDigests } from '#lib/digests/list-view-digests.ts';
import { NewViewDigest } from '#lib/digests/view-digest.ts';
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
    return { items: await listViewDigests(access), nextCursor: null };
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return createViewDigest(access, await readJson(request, NewViewDigest));
  });
}
