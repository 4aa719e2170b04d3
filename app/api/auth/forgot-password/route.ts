import { z } from 'zod';
import { mailPasswordLink } from '#lib/auth/members/mail-password-link.ts';
import { requireOwnOrigin } from '#lib/auth/own-origin.ts';
import { readJsonBody } from '#lib/auth/read-json-body.ts';
import { readRequestOrigin } from '#lib/auth/request-origin.ts';
import { countFailure, requireNoWait } from '#lib/auth/sign-in-limit.ts';
import { getLog } from '#lib/log.ts';
import { answer } from '../../v1/answer.ts';

const Forgotten = z.object({ email: z.email().max(200) });

/** Mails a link to set a password anew. Answers the same, and as fast, whether anybody has this address. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    requireOwnOrigin(request.headers, { absent: !request.headers.has('cookie') });
    const { email } = await readJsonBody(request, Forgotten);
    const attempt = {
      address: readRequestOrigin(request.headers).address,
      person: `forgot ${email.toLowerCase()}`,
    };
    await requireNoWait(attempt);
    await countFailure(attempt);
    mailPasswordLink(email).catch((error: unknown) =>
      getLog().error({ error: String(error) }, 'A link for a new password could not be mailed.'),
    );
    return { asked: true };
  });
}
