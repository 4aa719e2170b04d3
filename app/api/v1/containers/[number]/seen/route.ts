import { requireApiAccess } from '#lib/auth/require-api-access.ts';
import { requireVoyage } from '#lib/containers/require-voyage.ts';
import { markSubjectSeen } from '#lib/triage/mark-subject.ts';
import { answer } from '../../../answer.ts';
import { readPathText } from '../../../read-request.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
} from '../../../method-not-allowed.ts';

interface Context {
  params: Promise<{ number: string }>;
}

/** Marks a container as seen by whoever asks. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const access = await requireApiAccess(request);
    const { number } = await context.params;
    const { containerNumber: key } = await requireVoyage(access, readPathText(number), undefined);
    return markSubjectSeen(access, { kind: 'container', key });
  });
}
