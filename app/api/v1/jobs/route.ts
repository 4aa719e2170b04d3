import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { listJobs } from '#lib/jobs/list-jobs.ts';
import { answer } from '../answer.ts';

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '../method-not-allowed.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return { items: await listJobs(access), nextCursor: null };
  });
}
