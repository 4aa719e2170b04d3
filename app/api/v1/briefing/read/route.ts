import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { LookedAt, markBriefingRead } from '#lib/briefing/last-look.ts';
import { answer } from '../../answer.ts';
import { readJson } from '../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../method-not-allowed.ts';

/** Says that whoever asks has read the briefing: from then on it tells them what changed since. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    return markBriefingRead(access, await readJson(request, LookedAt));
  });
}
