import { serveSignIn } from '#lib/auth/serve-sign-in.ts';
import { answer } from '../../v1/answer.ts';

export const dynamic = 'force-dynamic';

/** Signing in and out, second factors, passkeys. What is not offered is not found. */
function serve(request: Request): Promise<Response> {
  return answer(() => serveSignIn(request));
}

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT };
