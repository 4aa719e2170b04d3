import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { runJobNow } from '#lib/jobs/run-job-now.ts';
import { answer } from '../../../answer.ts';
import { DONE } from '../../../done.ts';
import { readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ name: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    await runJobNow(access, readPathText((await params).name));
    return DONE;
  });
}
