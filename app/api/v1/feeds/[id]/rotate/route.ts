import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { SecretRotation } from '#lib/feeds/feed-changes.ts';
import { rotateFeedSecret } from '#lib/feeds/rotate-feed-secret.ts';
import { answer } from '../../../answer.ts';
import { readJson, readPathText } from '../../../read-request.ts';
import { toFeedWithSecret } from '../../to-feed-with-secret.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const rotation = await readJson(request, SecretRotation);
    return toFeedWithSecret(
      request,
      access,
      await rotateFeedSecret(access, readPathText((await params).id), rotation),
    );
  });
}
